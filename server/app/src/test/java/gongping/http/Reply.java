package gongping.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** An answer read from a plain socket, so that a test decides every byte that it sends. */
public record Reply(int status, Map<String, List<String>> headers, Buffer raw) {
    private static final int PATIENCE_MS = 10_000;

    /** Sends these bytes and reads until the server closes. */
    public static Reply to(int port, byte[] request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            return parse(socket.getInputStream().readAllBytes());
        }
    }

    private static Reply parse(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var split = text.indexOf("\r\n\r\n");
        if (split < 0) {
            return new Reply(0, Map.of(), Buffer.buffer(bytes));
        }
        var lines = text.substring(0, split).split("\r\n", -1);
        var headers = new TreeMap<String, List<String>>();
        for (int i = 1; i < lines.length; i++) {
            var colon = lines[i].indexOf(':');
            headers.merge(
                    lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    List.of(lines[i].substring(colon + 1).strip()),
                    (a, b) -> java.util.stream.Stream.concat(a.stream(), b.stream())
                            .toList());
        }
        var body = Buffer.buffer(bytes).slice(split + 4, bytes.length);
        return new Reply(Integer.parseInt(lines[0].substring(9, 12)), headers, body);
    }

    /** The first header of this name, or nothing. */
    public String header(String name) {
        return String.join("", headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
    }

    /** The body as text. */
    public String text() {
        return raw.toString(StandardCharsets.UTF_8);
    }

    /** The body as JSON. */
    public JsonObject json() {
        return new JsonObject(text());
    }

    /** The problem's code, or nothing. */
    public String code() {
        return header("content-type").equals("application/problem+json") ? json().getString("code") : "";
    }
}
