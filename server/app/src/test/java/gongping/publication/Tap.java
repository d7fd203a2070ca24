package gongping.publication;

import static gongping.database.Await.until;

import gongping.access.Desk;
import gongping.access.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Writes down every frame and every answer that leaves the server, to whom and when. One session for each desk. */
final class Tap implements AutoCloseable {
    static final Duration SOON = Duration.ofMinutes(2);
    private static final Pattern BEAT = Pattern.compile("\\{\"now\":(\\d+)}");

    /**
     * Something that came out.
     *
     * @param through the address asked, or {@code /live/} and the view
     * @param at when it was here
     */
    record Heard(Desk desk, String through, int status, Instant at, String text) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Desk, String> cookies = new LinkedHashMap<>();
    private final Queue<Heard> heard = new ConcurrentLinkedQueue<>();
    private final List<Line> lines = new ArrayList<>();
    private final URI server;

    Tap(URI server) {
        this.server = server;
    }

    /** All that came out so far, in the order in which it was here. */
    List<Heard> heard() {
        return List.copyOf(heard);
    }

    /** Watches a view as a desk, from its first frame on. */
    void watch(String view, Desk desk) {
        var wanted = http.newWebSocketBuilder()
                .subprotocols("gongping.live.v1")
                .header("Origin", "http://" + server.getAuthority());
        if (!stranger(desk)) {
            wanted.header("Cookie", cookie(desk));
        }
        var address = URI.create("ws://" + server.getAuthority() + "/live/main/" + view + "?desk=" + desk.wire());
        var line = new Line("/live/" + view, desk);
        line.socket = now(wanted.buildAsync(address, line));
        lines.add(line);
    }

    /** Asks as a desk; a body is decoded as far as it is text. */
    Heard get(Desk desk, String path) {
        return ask(desk, path, request(desk, path).GET());
    }

    /** A press at a desk; its answer is written down like any other. */
    Heard press(Desk desk, String type, Map<String, ?> fields) {
        var body = new LinkedHashMap<String, Object>(fields);
        body.put("type", type);
        body.put("ifRev", 1_000_000);
        var path = "/conferences/main/commands";
        return ask(
                desk,
                path,
                request(desk, path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "tap-" + UUID.randomUUID())
                        .POST(HttpRequest.BodyPublishers.ofString(io.vertx.core.json.Json.encode(body))));
    }

    /** Waits until each socket has heard all that was sent before: a beat comes behind it on the same line. */
    void still() {
        var from = System.currentTimeMillis();
        until(SOON, () -> lines.stream().allMatch(line -> line.beat >= from));
    }

    private Heard ask(Desk desk, String path, HttpRequest.Builder request) {
        try {
            var answer = http.send(request.timeout(SOON).build(), HttpResponse.BodyHandlers.ofByteArray());
            var text = (path.endsWith("/export") || path.endsWith(".zip")) && answer.statusCode() == 200
                    ? Unpacked.text(answer.body())
                    : new String(answer.body(), StandardCharsets.UTF_8);
            var one = new Heard(desk, path, answer.statusCode(), Instant.now(), text);
            heard.add(one);
            return one;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(Desk desk, String path) {
        var request = HttpRequest.newBuilder(server.resolve("/api/v1" + path)).header("Gongping-Desk", desk.wire());
        return stranger(desk) ? request : request.header("Cookie", cookie(desk));
    }

    private static boolean stranger(Desk desk) {
        return desk.role() == Role.VIEWER;
    }

    /** Signed in once: a second sign-in at a seat ends the first. */
    private String cookie(Desk desk) {
        return cookies.computeIfAbsent(desk, this::signedIn);
    }

    private String signedIn(Desk desk) {
        var seat = desk.seat() == 0 ? "" : ",\"seat\":" + desk.seat();
        var request = HttpRequest.newBuilder(server.resolve("/api/v1/demo/session"))
                .header("Gongping-Desk", desk.wire())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"role\":\"" + desk.role().wire() + "\"" + seat + "}"));
        var answer = now(http.sendAsync(request.build(), HttpResponse.BodyHandlers.discarding()));
        var cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private static <T> T now(CompletableFuture<T> future) {
        try {
            return future.get(SOON.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        lines.forEach(line -> line.socket.abort());
        http.close();
    }

    /** One open socket. */
    private final class Line implements WebSocket.Listener {
        private final String through;
        private final Desk desk;
        private final StringBuilder part = new StringBuilder();
        private volatile long beat;

        @SuppressWarnings("NullAway.Init")
        private WebSocket socket;

        Line(String through, Desk desk) {
            this.through = through;
            this.desk = desk;
        }

        @Override
        public CompletionStage<?> onText(WebSocket line, CharSequence text, boolean last) {
            part.append(text);
            if (last) {
                heard.add(new Heard(desk, through, 0, Instant.now(), part.toString()));
                var isBeat = BEAT.matcher(part);
                if (isBeat.matches()) {
                    beat = Long.parseLong(isBeat.group(1));
                }
                part.setLength(0);
            }
            line.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }
}
