package gongping.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;

/**
 * Files below an address, whoever serves them. Nothing is followed elsewhere, and nothing is read that is larger than
 * it may be. Blocking.
 */
public final class WebFiles {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final JsonMapper JSON = new JsonMapper();
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    /** A status and what came with it. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Answer(int status, byte[] body) {
        /** The body as JSON; missing where it is none. */
        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                return MissingNode.getInstance();
            }
        }

        /** The code and the words of a problem, in one line. */
        public String said() {
            var json = json();
            return json.path("code").asText("no problem") + ": "
                    + json.path("detail").asText("no words");
        }
    }

    private final HttpClient http;
    private final String base;

    /** Below this address. */
    public WebFiles(URI base) {
        var builder = HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NEVER);
        Trust.context().ifPresent(builder::sslContext);
        this.http = builder.build();
        this.base = base.toString().replaceFirst("/+$", "") + "/";
    }

    /** Reads a file; empty where there is none. Fails for every other answer, and beyond {@code most} bytes. */
    public Optional<byte[]> read(String name, int most) throws IOException {
        var answer = get(name, most);
        if (answer.status() == NOT_FOUND) {
            return Optional.empty();
        }
        if (answer.status() != OK) {
            throw new IOException(base + name + " answered " + answer.status());
        }
        return Optional.of(answer.body());
    }

    /** Reads what there is, with its status. */
    public Answer get(String name, int most) throws IOException {
        return exchange(request(name).GET(), most);
    }

    /** Sends a body, with these headers. */
    public Answer post(String name, byte[] body, Map<String, String> headers, int most) throws IOException {
        var request = request(name).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return exchange(request, most);
    }

    private HttpRequest.Builder request(String name) {
        return HttpRequest.newBuilder(URI.create(base + name)).timeout(ANSWER);
    }

    private Answer exchange(HttpRequest.Builder request, int most) throws IOException {
        var answer = answered(request.build());
        try (InputStream body = answer.body()) {
            var bytes = body.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new IOException(answer.uri() + " is larger than " + most + " bytes");
            }
            return new Answer(answer.statusCode(), bytes);
        }
    }

    private HttpResponse<InputStream> answered(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (SSLException e) {
            throw new IOException(Trust.HINT, e);
        } catch (IOException e) {
            // Whoever is not there says nothing that could be shown.
            throw new IOException("No answer from " + base.replaceFirst("/$", ""), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
