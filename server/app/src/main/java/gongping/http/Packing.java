package gongping.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Gzip, for what is the same for everybody: docs/adr/0007 says why for nothing else. */
final class Packing {
    /** Below this it is not worth a packet. */
    private static final int LEAST = 1_400;

    private Packing() {}

    /** Whether the browser takes gzip; {@code gzip;q=0} is a refusal. */
    static boolean accepted(HttpServerRequest request) {
        var header = request.getHeader("Accept-Encoding");
        return header != null
                && Arrays.stream(header.toLowerCase(Locale.ROOT).split(",", -1))
                        .map(String::strip)
                        .anyMatch(one -> one.matches("gzip( *;.*)?") && !one.matches("gzip *; *q=0(\\.0*)?"));
    }

    /** The body as it goes over the line; says in the headers what it is. */
    static Answer.Body packed(RoutingContext context, Answer.Body body) {
        context.response().putHeader("Vary", "Accept-Encoding");
        if (!(body instanceof Answer.Body.Bytes(var bytes)) || bytes.length() < LEAST || !accepted(context.request())) {
            return body;
        }
        context.response().putHeader("Content-Encoding", "gzip");
        return new Answer.Body.Bytes(gzip(bytes.getBytes()));
    }

    static Buffer gzip(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Buffer.buffer(packed.toByteArray());
    }
}
