package gongping.follow;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** As much of a server as a second machine asks, over lines and files that the test chooses. */
final class PlayedServer implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, byte[]> files = new HashMap<>();
    private final List<String> lines;

    /** What was reported: a round and a head. */
    final List<String> reports = new CopyOnWriteArrayList<>();

    private Optional<Thread> machine = Optional.empty();
    private int last;

    PlayedServer(List<String> lines) throws IOException {
        this.lines = List.copyOf(lines);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** Has this in place of a file of the small draw. */
    PlayedServer with(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    /** Stops the machine with this many reports. */
    PlayedServer interruptsAtReports(Thread running, int count) {
        machine = Optional.of(running);
        last = count;
        return this;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var path = exchange.getRequestURI().getPath();
            if (path.endsWith("/demo/session")) {
                exchange.getResponseHeaders().add("Set-Cookie", "session=played; Path=/");
                send(exchange, "{}".getBytes(StandardCharsets.UTF_8));
            } else if (path.endsWith("/draw/lines")) {
                var from = Integer.parseInt(asked(exchange, "from").orElseThrow());
                var more = String.join("", lines.subList(Math.min(from - 1, lines.size()), lines.size()));
                exchange.getResponseHeaders().add("Gongping-Rev", "70");
                send(exchange, more.getBytes(StandardCharsets.UTF_8));
            } else if (path.endsWith("/draw/files")) {
                var name = asked(exchange, "name").orElseThrow();
                var bytes = files.get(name);
                send(exchange, bytes == null ? SmallCopy.file(name) : bytes);
            } else {
                var told = new ObjectMapper().readTree(body);
                reports.add(
                        told.get("round").intValue() + " " + told.get("head").textValue());
                machine.filter(running -> reports.size() == last).ifPresent(Thread::interrupt);
                send(exchange, "{}".getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static Optional<String> asked(HttpExchange exchange, String name) {
        return List.of(exchange.getRequestURI().getQuery().split("&", -1)).stream()
                .filter(one -> one.startsWith(name + "="))
                .map(one -> one.substring(name.length() + 1))
                .findFirst();
    }

    private static void send(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
