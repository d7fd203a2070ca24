package gongping.ledger;

import gongping.kernel.Actor;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;

/**
 * One event as it is stored.
 *
 * @param seq its place among all streams, dense from 1
 * @param version its place in its stream, dense from 1
 * @param hash the stream's chain up to here, 64 hex characters ({@link Canonical})
 * @param type the event's name
 * @param key the idempotency key of the order it came from
 * @param at milliseconds
 * @param body the event's bytes
 */
public record Entry(
        long seq,
        StreamId stream,
        long version,
        String hash,
        String type,
        String key,
        Actor actor,
        Instant at,
        Buffer body) {}
