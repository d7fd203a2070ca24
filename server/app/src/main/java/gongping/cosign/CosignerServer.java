package gongping.cosign;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gongping.tlog.AddCheckpoint;
import gongping.tlog.Cosigner;
import gongping.tlog.Note;
import io.github.bucket4j.Bucket;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A cosigner whom logs, or whoever feeds them, ask over HTTP: {@code POST /add-checkpoint} (tlog-witness). It needs no
 * password: it signs nothing but checkpoints that a log of its list has signed.
 */
public final class CosignerServer implements AutoCloseable {
    private static final String PATH = "/add-checkpoint";
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String SIZE = "text/x.tlog.size";
    private static final int REQUESTS_PER_S = 20;
    private static final int THREADS = 4;
    private static final String SLOW_S = "10";
    private static final String DRAINED_BYTES = String.valueOf(2 << 20);

    private final Signatory signatory;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().name("cosigner-", 0).daemon(true).factory());
    private final Bucket limit = Bucket.builder()
            .addLimit(most -> most.capacity(REQUESTS_PER_S).refillGreedy(REQUESTS_PER_S, Duration.ofSeconds(1)))
            .build();

    private CosignerServer(Signatory signatory, HttpServer server) {
        this.signatory = signatory;
        this.server = server;
    }

    /** Listens; port 0 takes a free one. */
    public static CosignerServer start(Signatory signatory, String address, int port) throws IOException {
        // Whoever sends or reads slowly holds one of few threads.
        System.setProperty("sun.net.httpserver.maxReqTime", SLOW_S);
        System.setProperty("sun.net.httpserver.maxRspTime", SLOW_S);
        // Closed with more unread, the connection is reset, and whoever sent too much never reads why.
        System.setProperty("sun.net.httpserver.drainAmount", DRAINED_BYTES);
        var listening = HttpServer.create(new InetSocketAddress(address, port), 0);
        var server = new CosignerServer(signatory, listening);
        listening.createContext("/", server::handle);
        listening.setExecutor(server.threads);
        listening.start();
        return server;
    }

    /** Where it listens. */
    public int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals(PATH)) {
                say(exchange, 404, TEXT, "nothing here\n");
            } else if (!exchange.getRequestMethod().equals("POST")) {
                exchange.getResponseHeaders().set("Allow", "POST");
                say(exchange, 405, TEXT, "POST only\n");
            } else if (!limit.tryConsume(1)) {
                exchange.getResponseHeaders().set("Retry-After", "1");
                say(exchange, 429, TEXT, "too many requests\n");
            } else {
                var bytes = exchange.getRequestBody().readNBytes(Note.BYTES_MAX + 1);
                var request = AddCheckpoint.parse(bytes);
                if (request.isEmpty()) {
                    say(exchange, 400, TEXT, "not a request of tlog-witness\n");
                } else {
                    answer(exchange, signatory.answer(request.get()));
                }
            }
        }
    }

    private static void answer(HttpExchange exchange, Cosigner.Answer answer) throws IOException {
        switch (answer) {
            case Cosigner.Answer.Cosigned(var signature, var head) -> say(exchange, 200, TEXT, signature.line());
            case Cosigner.Answer.UnknownLog() -> say(exchange, 404, TEXT, "a log that is not signed for here\n");
            case Cosigner.Answer.NotSigned() -> say(exchange, 403, TEXT, "not signed by the log\n");
            case Cosigner.Answer.Shrunk() -> say(exchange, 400, TEXT, "the old size is larger than the new one\n");
            case Cosigner.Answer.Conflict(var head) -> say(exchange, 409, SIZE, head.size() + "\n");
            case Cosigner.Answer.Forked(var head) -> say(exchange, 422, TEXT, "the proof does not hold\n");
        }
    }

    private static void say(HttpExchange exchange, int status, String type, String text) throws IOException {
        var bytes = text.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
