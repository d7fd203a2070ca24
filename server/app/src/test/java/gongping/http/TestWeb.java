package gongping.http;

import gongping.access.Admission;
import gongping.config.HttpSettings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A server whose operations answer with their own name: what stands before the features is under test. */
final class TestWeb implements AutoCloseable {
    final Vertx vertx = Vertx.vertx();
    final FakeSessions sessions = new FakeSessions();
    final int port = freePort();
    final List<LiveDoor.Visit> visits = new CopyOnWriteArrayList<>();
    final List<ServerWebSocket> opened = new CopyOnWriteArrayList<>();
    final Web web;
    private final Path site;

    TestWeb(Path folder) {
        this(folder, HttpSettings.Limits.USUAL);
    }

    TestWeb(Path folder, HttpSettings.Limits limits) {
        site = folder;
        var usual = HttpSettings.demo(port, folder);
        var settings = new HttpSettings(
                usual.baseUrl(),
                usual.address(),
                port,
                usual.tls(),
                java.util.Set.of("127.0.0.9"),
                usual.origins(),
                List.of("https://mixer.example"),
                folder,
                true,
                limits);
        web = await(Web.start(vertx, parts(settings)));
    }

    static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Web.Parts parts(HttpSettings settings) {
        Routes echo = operations -> {
            Arrays.stream(Admission.values())
                    .map(Admission::operationId)
                    .forEach(id -> operations.on(
                            id,
                            exchange -> Future.succeededFuture(Answer.json(Map.of(
                                    "operation",
                                    id,
                                    "actor",
                                    exchange.principal().actor().id())))));
            operations.webhook(
                    "/twilio/:token/status", exchange -> Future.succeededFuture(Answer.json(exchange.form())));
            operations.webhook("/hook/broken", exchange -> Future.failedFuture(new IllegalStateException("by test")));
        };
        return new Web.Parts(
                settings,
                sessions,
                List.of(echo),
                new Door(),
                List.of(new Health.Check("part", Future::succeededFuture)),
                site.resolve("uploads"),
                1);
    }

    private final class Door implements LiveDoor {
        @Override
        public Future<Void> admit(Visit visit) {
            return visit.conference().equals("main")
                    ? Future.succeededFuture()
                    : Future.failedFuture(
                            Problem.of("conference.unknown", visit.conference()).failure());
        }

        @Override
        public void opened(ServerWebSocket socket, Visit visit) {
            visits.add(visit);
            opened.add(socket);
            socket.writeTextMessage("{\"rev\":1}");
        }
    }

    /** A request as one of our own pages sends it. */
    Request request(String method, String path) {
        return new Request(method, path);
    }

    final class Request {
        private final String method;
        private final String path;
        private final Map<String, String> headers = new LinkedHashMap<>();
        private byte[] body = {};

        Request(String method, String path) {
            this.method = method;
            this.path = path;
            headers.put("Host", "localhost:" + port);
            headers.put("Connection", "close");
        }

        Request with(String name, String value) {
            headers.put(name, value);
            return this;
        }

        Request without(String name) {
            headers.remove(name);
            return this;
        }

        /** At this desk, with its cookie. */
        Request at(String desk) {
            return with("Gongping-Desk", desk).with("Cookie", "gongping-" + port + "." + desk + "=" + desk);
        }

        Request json(String text) {
            return body("application/json", text.getBytes(StandardCharsets.UTF_8));
        }

        Request body(String type, byte[] bytes) {
            body = bytes;
            return with("Content-Type", type).with("Content-Length", String.valueOf(bytes.length));
        }

        Reply send() throws IOException {
            var head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
            headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
            var bytes = new ByteArrayOutputStream();
            bytes.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            bytes.write(body);
            return Reply.to(port, bytes.toByteArray());
        }
    }

    @Override
    public void close() {
        await(web.withdraw(Duration.ZERO).compose(done -> web.close()).compose(done -> vertx.close()));
    }
}
