package gongping.client;

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
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    /** A status and what came with it. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Answer(int status, byte[] body) {}

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
        var answer = exchange(request(name).GET(), most);
        if (answer.status() == NOT_FOUND) {
            return Optional.empty();
        }
        if (answer.status() != OK) {
            throw new IOException(base + name + " answered " + answer.status());
        }
        return Optional.of(answer.body());
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
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                var bytes = body.readNBytes(most + 1);
                if (bytes.length > most) {
                    throw new IOException(answer.uri() + " is larger than " + most + " bytes");
                }
                return new Answer(answer.statusCode(), bytes);
            }
        } catch (SSLException e) {
            throw new IOException(Trust.HINT, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
