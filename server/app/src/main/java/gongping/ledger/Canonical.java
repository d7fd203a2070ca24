package gongping.ledger;

import gongping.kernel.Actor;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/**
 * The bytes whose SHA-256 is an event's hash. Nine lines of UTF-8, each ended by LF, then the body as it is:
 *
 * <pre>
 * gongping ledger 1
 * prev      the hash of the event before it in its stream, 64 lower-case hex characters, all zero for the first
 * stream    kind/id
 * version   decimal
 * type      the event's name
 * actor     the actor's id
 * at        yyyy-MM-ddTHH:mm:ss.SSSZ
 * key       the order's idempotency key
 * length    of the body in bytes, decimal
 * </pre>
 *
 * No field can hold a line end, so that two different events never have the same bytes. {@code seq} is left out, so
 * that a stream can be published by itself.
 */
final class Canonical {
    /** What the first event of a stream follows. */
    static final String ORIGIN = "0".repeat(64);

    private static final String FORMAT = "gongping ledger 1";
    private static final String TYPE = "[a-z0-9.-]{1,60}";
    private static final String KEY = "[\\x21-\\x7e]{1,200}";
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Canonical() {}

    static byte[] bytes(
            String prev, StreamId stream, long version, String type, Actor actor, Instant at, String key, byte[] body) {
        if (!type.matches(TYPE) || !key.matches(KEY)) {
            throw new IllegalArgumentException("an event's type or key has characters that the ledger does not take");
        }
        var head = String.join(
                "\n",
                FORMAT,
                prev,
                stream.toString(),
                String.valueOf(version),
                type,
                actor.id(),
                time(at),
                key,
                String.valueOf(body.length),
                "");
        var bytes = new ByteArrayOutputStream(head.length() + body.length);
        bytes.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    static String hash(
            String prev, StreamId stream, long version, String type, Actor actor, Instant at, String key, byte[] body) {
        return HexFormat.of().formatHex(RequestHash.sha256(bytes(prev, stream, version, type, actor, at, key, body)));
    }

    /** The hash that this entry must have if it follows {@code prev}. */
    static String hash(String prev, Entry entry) {
        return hash(
                prev,
                entry.stream(),
                entry.version(),
                entry.type(),
                entry.actor(),
                entry.at(),
                entry.key(),
                entry.body().getBytes());
    }

    static String time(Instant at) {
        return AT.format(at);
    }
}
