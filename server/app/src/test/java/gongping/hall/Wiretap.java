package gongping.hall;

import gongping.access.Desk;
import gongping.access.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** Listens to the sockets of a conference from their first frame on, each as the desk that may watch its view. */
final class Wiretap implements AutoCloseable {
    /** Not the keyers': a second sign-in at such a seat would end the autopilot's. */
    private static final Map<String, Desk> VIEWS = Map.of(
            "host", Desk.of(Role.HOST),
            "witness", new Desk(Role.WITNESS, 3),
            "inspector", Desk.of(Role.INSPECTOR),
            "display", new Desk(Role.RENDERER, 1),
            "public", Desk.of(Role.VIEWER),
            "record", Desk.of(Role.VIEWER),
            "call", Desk.of(Role.CALL_OPERATOR));

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Queue<CharSequence>> heard = new TreeMap<>();
    private final List<WebSocket> lines = new ArrayList<>();
    private final URI server;

    private Wiretap(URI server) {
        this.server = server;
    }

    static Wiretap on(URI server) throws Exception {
        var tap = new Wiretap(server);
        for (var view : VIEWS.entrySet()) {
            tap.listen(view.getKey(), view.getValue());
        }
        return tap;
    }

    /** All that was said on the sockets of this view. */
    String heard(String view) {
        return String.join("", Objects.requireNonNull(heard.get(view)));
    }

    static List<String> blind() {
        return VIEWS.keySet().stream()
                .filter(view -> !view.equals("call"))
                .sorted()
                .toList();
    }

    private void listen(String view, Desk desk) throws Exception {
        var said = heard.computeIfAbsent(view, none -> new ConcurrentLinkedQueue<>());
        var wanted = http.newWebSocketBuilder()
                .subprotocols("gongping.live.v1")
                .header("Origin", "http://" + server.getAuthority());
        if (!desk.equals(Desk.of(Role.VIEWER))) {
            wanted.header("Cookie", signedIn(desk));
        }
        var address = URI.create("ws://" + server.getAuthority() + "/live/main/" + view + "?desk=" + desk.wire());
        lines.add(wanted.buildAsync(address, new Listener(said)).get(20, TimeUnit.SECONDS));
    }

    private String signedIn(Desk desk) throws IOException, InterruptedException {
        var seat = desk.seat() == 0 ? "" : ",\"seat\":" + desk.seat();
        var body = "{\"role\":\"" + desk.role().wire() + "\"" + seat + "}";
        var request = HttpRequest.newBuilder(server.resolve("/api/v1/demo/session"))
                .header("Gongping-Desk", desk.wire())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var cookie = http.send(request, HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }

    @Override
    public void close() {
        lines.forEach(WebSocket::abort);
        http.close();
    }

    private record Listener(Queue<CharSequence> said) implements WebSocket.Listener {
        @Override
        public CompletionStage<?> onText(WebSocket line, CharSequence text, boolean last) {
            said.add(text.toString());
            line.request(1);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket line, int code, String reason) {
            said.add("\n[the server closed: " + code + "]");
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void onError(WebSocket line, Throwable broken) {
            said.add("\n[broken: " + broken + "]");
        }
    }
}
