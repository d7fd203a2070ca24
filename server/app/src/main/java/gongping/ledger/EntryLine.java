package gongping.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongping.kernel.Actor;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;

/**
 * A stored event as one line of JSON, for publishing a stream and for checking it elsewhere: {@code seq}, {@code
 * stream}, {@code version}, {@code hash}, {@code type}, {@code key}, {@code actor}, {@code at}, {@code body} (its UTF-8
 * text).
 */
public final class EntryLine {
    private static final ObjectMapper JSON = new ObjectMapper();

    private EntryLine() {}

    /** Without a line end. */
    public static String write(Entry entry) {
        var line = JSON.createObjectNode()
                .put("seq", entry.seq())
                .put("stream", entry.stream().toString())
                .put("version", entry.version())
                .put("hash", entry.hash())
                .put("type", entry.type())
                .put("key", entry.key())
                .put("actor", entry.actor().id())
                .put("at", Canonical.time(entry.at()))
                .put("body", entry.body().toString());
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads a line back.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Entry read(String line) {
        try {
            if (!(JSON.readTree(line) instanceof ObjectNode fields)) {
                throw new IllegalArgumentException("not an event");
            }
            return new Entry(
                    fields.required("seq").longValue(),
                    StreamId.parse(fields.required("stream").textValue()),
                    fields.required("version").longValue(),
                    fields.required("hash").textValue(),
                    fields.required("type").textValue(),
                    fields.required("key").textValue(),
                    new Actor(fields.required("actor").textValue()),
                    Instant.parse(fields.required("at").textValue()),
                    Buffer.buffer(fields.required("body").textValue()));
        } catch (JsonProcessingException | RuntimeException e) {
            throw new IllegalArgumentException("not an event", e);
        }
    }
}
