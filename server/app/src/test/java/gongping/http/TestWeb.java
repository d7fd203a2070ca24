package gongping.http;

import gongping.access.Admission;
import gongping.access.Sessions;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A server whose operations answer with their own name: what stands before the features is under test. */
public final class TestWeb implements AutoCloseable {
    /** What a test gives: the sessions and the features whose operations are not echoed. */
    public interface Real {
        /** Made once the settings are known. */
        Built build(Vertx vertx, HttpSettings settings);
    }

    /** The real parts of a test's server. */
    public record Built(Sessions sessions, List<Routes> features) {}

    final Vertx vertx;
    final FakeSessions sessions = new FakeSessions();
    final int port = freePort();
    final List<LiveDoor.Visit> visits = new CopyOnWriteArrayList<>();
    final List<ServerWebSocket> opened = new CopyOnWriteArrayList<>();
    final Web web;
    private final Set<String> handled = new HashSet<>();
    private volatile String mark = "live";
    private final Path site;

    TestWeb(Path folder) {
        this(folder, HttpSettings.Limits.USUAL);
    }

    TestWeb(Path folder, HttpSettings.Limits limits) {
        this(Vertx.vertx(), folder, limits, Optional.empty());
    }

    /** A server whose sessions and some of whose features are real. */
    public TestWeb(Vertx vertx, Path folder, Real real) {
        this(vertx, folder, HttpSettings.Limits.USUAL, Optional.of(real));
    }

    private TestWeb(Vertx vertx, Path folder, HttpSettings.Limits limits, Optional<Real> real) {
        this.vertx = vertx;
        site = folder;
        var usual = HttpSettings.demo(port, folder);
        var settings = new HttpSettings(
                usual.baseUrl(),
                usual.address(),
                port,
                usual.tls(),
                Set.of("127.0.0.1"),
                usual.origins(),
                List.of("https://mixer.example"),
                folder,
                true,
                limits);
        var built = real.map(one -> one.build(vertx, settings)).orElse(new Built(sessions, List.of()));
        web = await(Web.start(vertx, parts(settings, built)));
    }

    /** What its pages say of themselves from now on. */
    void mark(String word) {
        mark = word;
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** The future's value, or its failure. */
    public static <T> T await(Future<T> future) {
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

    private Web.Parts parts(HttpSettings settings, Built built) {
        var features = new ArrayList<>(built.features());
        handled.addAll(Contract.gather(built.features(), new HashMap<>()).keySet());
        features.add(operations -> {
            Arrays.stream(Admission.values())
                    .map(Admission::operationId)
                    .filter(id -> !handled.contains(id))
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
        });
        return new Web.Parts(
                settings,
                built.sessions(),
                features,
                new Door(),
                List.of(new Health.Check("part", Future::succeededFuture)),
                site.resolve("uploads"),
                router -> {},
                () -> mark,
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
    public Request request(String method, String path) {
        return new Request(method, path);
    }

    /** A request that is being put together. */
    public final class Request {
        private final String method;
        private final String path;
        private final Map<String, String> headers = new LinkedHashMap<>();
        private byte[] body = {};

        private Request(String method, String path) {
            this.method = method;
            this.path = path;
            headers.put("Host", "localhost:" + port);
            headers.put("Connection", "close");
        }

        public Request with(String name, String value) {
            headers.put(name, value);
            return this;
        }

        public Request without(String name) {
            headers.remove(name);
            return this;
        }

        /** At this desk, with its cookie. */
        public Request at(String desk) {
            return with("Gongping-Desk", desk).with("Cookie", "gongping-" + port + "." + desk + "=" + desk);
        }

        public Request json(String text) {
            return body("application/json", text.getBytes(StandardCharsets.UTF_8));
        }

        public Request body(String type, byte[] bytes) {
            body = bytes;
            return with("Content-Type", type).with("Content-Length", String.valueOf(bytes.length));
        }

        public Reply send() throws IOException {
            var head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
            headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
            var bytes = new ByteArrayOutputStream();
            bytes.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            bytes.write(body);
            return asPromised(Reply.to(port, bytes.toByteArray()));
        }

        /** An operation that only echoes its name promises nothing but its refusals. */
        private Reply asPromised(Reply reply) {
            var echoed = Promised.operation(method, path)
                    .filter(one -> !handled.contains(one.getOperationId()))
                    .isPresent();
            var packed = !reply.header("Content-Encoding").isEmpty();
            if (!method.equals("HEAD") && !packed && (!echoed || reply.status() >= 400)) {
                Promised.check(method, path, reply.status(), reply.header("Content-Type"), reply.text());
            }
            return reply;
        }
    }

    @Override
    public void close() {
        await(web.withdraw(Duration.ZERO).compose(done -> web.close()).compose(done -> vertx.close()));
    }
}
