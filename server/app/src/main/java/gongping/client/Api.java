package gongping.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import gongping.access.Desk;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;

/**
 * A connection to a server as one desk. Blocking, safe for use by several threads. A path is given from
 * {@code /api/v1} on; a problem is thrown as {@link ApiRefused}.
 */
public final class Api {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration UPLOAD = Duration.ofMinutes(10);
    private static final int OK_MAX = 299;

    private static final String BEARER = "Bearer ";

    /** Bytes, and the revision of the conference when they were read; 0 where there is none. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Read(byte[] bytes, long rev) {}

    private final HttpClient http;
    private final URI server;
    private final Desk desk;
    private final Map<String, String> identity;

    private Api(HttpClient http, URI server, Desk desk, Map<String, String> identity) {
        this.http = http;
        this.server = server;
        this.desk = desk;
        this.identity = Map.copyOf(identity);
    }

    /** A stranger at this desk; what follows signs him in. */
    public static Api at(URI server, Desk desk) {
        var http = HttpClient.newBuilder().connectTimeout(CONNECT);
        Trust.context().ifPresent(http::sslContext);
        return new Api(http.build(), server, desk, Map.of());
    }

    /** Signs in with a password. */
    public Api signIn(String name, String password) {
        return withCookie(call("POST", "/session", Map.of("name", name, "password", password), Map.of()));
    }

    /** Signs in to the demo. */
    public Api signInToTheDemo() {
        var body = desk.seat() == 0
                ? Map.of("role", desk.role().wire())
                : Map.of("role", desk.role().wire(), "seat", desk.seat());
        return withCookie(call("POST", "/demo/session", body, Map.of()));
    }

    /** Uses a one-time code; this is then the device. */
    public Api pair(String code) {
        try {
            var json = send("POST", "/pairings/redeem", Map.of("code", code, "carrier", "token"));
            return withToken(json.path("token").asText());
        } catch (ApiRefused refused) {
            throw refused.code().startsWith("request.field") ? noCode(refused.status()) : refused;
        }
    }

    /** Not even the form of a code: the server's words are those for a program. */
    private static ApiRefused noCode(int status) {
        return new ApiRefused(
                status,
                "pairing.form",
                "Not a whole one-time code: it has 16 letters and digits, as the desk or the console shows it");
    }

    /** The device that was paired before and kept its token. */
    public Api withToken(String token) {
        return new Api(http, server, desk, Map.of("Authorization", BEARER + token));
    }

    /** The token of a paired device; empty for anybody else. */
    public Optional<String> token() {
        return Optional.ofNullable(identity.get("Authorization"))
                .filter(value -> value.startsWith(BEARER))
                .map(value -> value.substring(BEARER.length()));
    }

    /** Chooses a new password; the old session ends and this is the new one. */
    public Api changePassword(String old, String chosen) {
        return withCookie(call("PUT", "/session/password", Map.of("old", old, "new", chosen), Map.of()));
    }

    /** Chooses a new password and signs out; how many other sessions of the account that ended. */
    public int endWithPassword(String old, String chosen) {
        var answer = call("PUT", "/session/password", Map.of("old", old, "new", chosen), Map.of());
        withCookie(answer).send("DELETE", "/session");
        return json(answer).path("ended").asInt() - 1;
    }

    /** Reads. */
    public JsonNode get(String path) {
        return json(exchange(request(path, Map.of()).GET(), HttpResponse.BodyHandlers.ofByteArray()));
    }

    /** Reads bytes as they are, with the revision that the server had then. */
    public Read read(String path) {
        var answer = exchange(request(path, Map.of()).GET(), HttpResponse.BodyHandlers.ofByteArray());
        var rev = answer.headers().firstValue("Gongping-Rev").map(Long::parseLong);
        return new Read(answer.body(), rev.orElse(0L));
    }

    /** Sends a body as JSON and reads the answer; a missing node where there is none. */
    public JsonNode send(String method, String path, Object body) {
        return send(method, path, body, Map.of());
    }

    /** The same with more headers, {@code Idempotency-Key} for instance. */
    public JsonNode send(String method, String path, Object body, Map<String, String> headers) {
        return json(call(method, path, body, headers));
    }

    /** Sends a request without a body. */
    public JsonNode send(String method, String path) {
        var request = request(path, Map.of()).method(method, HttpRequest.BodyPublishers.noBody());
        return json(exchange(request, HttpResponse.BodyHandlers.ofByteArray()));
    }

    /** Uploads files, each as one part of a form, streamed from the disk. */
    public JsonNode upload(String method, String path, List<Path> files) throws IOException {
        var form = Multipart.of(files);
        var request = request(path, Map.of("Content-Type", form.contentType()))
                .timeout(UPLOAD)
                .method(method, form.body());
        return json(exchange(request, HttpResponse.BodyHandlers.ofByteArray()));
    }

    /** Reads a stream, an export for instance; the caller closes it. */
    public InputStream download(String path) {
        var request = request(path, Map.of()).timeout(UPLOAD).GET();
        return exchange(request, HttpResponse.BodyHandlers.ofInputStream()).body();
    }

    private HttpResponse<byte[]> call(String method, String path, Object body, Map<String, String> headers) {
        var more = new LinkedHashMap<>(headers);
        more.put("Content-Type", "application/json");
        try {
            var bytes = JSON.writeValueAsBytes(body);
            var request = request(path, more).method(method, HttpRequest.BodyPublishers.ofByteArray(bytes));
            return exchange(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private HttpRequest.Builder request(String path, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(server.resolve("/api/v1" + path))
                .timeout(ANSWER)
                .header("Gongping-Desk", desk.wire());
        identity.forEach(request::header);
        headers.forEach(request::header);
        return request;
    }

    private <T> HttpResponse<T> exchange(HttpRequest.Builder request, HttpResponse.BodyHandler<T> reader) {
        try {
            var response = http.send(request.build(), reader);
            if (response.statusCode() > OK_MAX) {
                throw refused(response);
            }
            return response;
        } catch (IOException e) {
            var why = e instanceof SSLException ? Trust.HINT : "No answer from " + server;
            throw new ApiRefused(0, "client.no-answer", why);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiRefused(0, "client.no-answer", "Interrupted");
        }
    }

    private static ApiRefused refused(HttpResponse<?> response) throws IOException {
        byte[] body = switch (response.body()) {
            case byte[] bytes -> bytes;
            case InputStream stream -> stream.readAllBytes();
            default -> new byte[0];
        };
        JsonNode json = MissingNode.getInstance();
        try {
            json = JSON.readTree(body);
        } catch (IOException e) {
            // Not one of our answers: the status must do.
            json = MissingNode.getInstance();
        }
        return new ApiRefused(
                response.statusCode(),
                json.path("code").asText("client.no-problem"),
                json.path("detail").asText("The server answered " + response.statusCode()),
                json);
    }

    private Api withCookie(HttpResponse<?> response) {
        var cookie = response.headers()
                .firstValue("Set-Cookie")
                .map(header -> header.substring(0, header.indexOf(';')))
                .orElseThrow();
        return new Api(http, server, desk, Map.of("Cookie", cookie));
    }

    private static JsonNode json(HttpResponse<byte[]> response) {
        try {
            return response.body().length == 0 ? MissingNode.getInstance() : JSON.readTree(response.body());
        } catch (IOException e) {
            throw new ApiRefused(response.statusCode(), "client.no-json", "The answer is no JSON");
        }
    }
}
