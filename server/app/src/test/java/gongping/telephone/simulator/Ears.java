package gongping.telephone.simulator;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A customer's server that hears what the provider tells it, and answers with a status. */
final class Ears implements AutoCloseable {
    record Heard(String path, MultiMap fields, MultiMap headers) {
        String field(String name) {
            return String.valueOf(fields.get(name));
        }
    }

    private final Vertx vertx = Vertx.vertx();
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    volatile int status = 204;

    Ears() throws Exception {
        server = vertx.createHttpServer()
                .requestHandler(request -> {
                    request.setExpectMultipart(true);
                    request.endHandler(end -> {
                        heard.add(new Heard(request.uri(), request.formAttributes(), request.headers()));
                        request.response().setStatusCode(status).end();
                    });
                })
                .listen(0, "127.0.0.1")
                .await(5, TimeUnit.SECONDS);
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.actualPort() + path;
    }

    List<Heard> heard() {
        return List.copyOf(heard);
    }

    /** Waits until so many were heard. */
    List<Heard> heard(int count) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (heard.size() < count && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return heard();
    }

    @Override
    public void close() {
        try {
            server.close().await(5, TimeUnit.SECONDS);
            vertx.close().await(5, TimeUnit.SECONDS);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
