package gongping.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an operation answers. Unless a header says otherwise it is {@code no-store}.
 *
 * @param status the HTTP status
 * @param headers headers beside those that every answer has
 * @param body what is sent
 * @param everybodys the same for everybody and without a secret, so that it may be compressed
 */
public record Answer(int status, Map<String, String> headers, Body body, boolean everybodys) {
    /** The three kinds of body. */
    public sealed interface Body {
        /** Nothing. */
        record Empty() implements Body {}

        /** Bytes that are known. */
        record Bytes(Buffer bytes) implements Body {}

        /** Bytes that are still being made; sent in chunks, with back-pressure. */
        record Stream(ReadStream<Buffer> bytes) implements Body {}
    }

    public Answer {
        headers = Map.copyOf(headers);
    }

    /** An answer for one desk: never compressed, since its length would tell of what is in it. */
    public Answer(int status, Map<String, String> headers, Body body) {
        this(status, headers, body, false);
    }

    /** The same for everybody and without a secret: compressed for whoever can read that. */
    public Answer toEverybody() {
        return new Answer(status, headers, body, true);
    }

    /** A value as JSON, with status 200. */
    public static Answer json(Object value) {
        return json(200, value);
    }

    /** A value as JSON: a record, a map, or a list of them. */
    public static Answer json(int status, Object value) {
        return new Answer(status, Map.of("Content-Type", "application/json"), new Body.Bytes(JsonBodies.write(value)));
    }

    /** Status 204. */
    public static Answer none() {
        return new Answer(204, Map.of(), new Body.Empty());
    }

    /** Bytes of this content type, as they are. */
    public static Answer bytes(String contentType, Buffer bytes) {
        return new Answer(200, Map.of("Content-Type", contentType), new Body.Bytes(bytes));
    }

    /** A file to keep, sent while it is made; the name is plain ASCII. */
    public static Answer download(String contentType, String fileName, ReadStream<Buffer> bytes) {
        if (!fileName.matches("[A-Za-z0-9._-]{1,120}")) {
            throw new IllegalArgumentException("file name");
        }
        var headers =
                Map.of("Content-Type", contentType, "Content-Disposition", "attachment; filename=\"" + fileName + "\"");
        return new Answer(200, headers, new Body.Stream(bytes));
    }

    /** The same with one more header. */
    public Answer with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body, everybodys);
    }
}
