package gongping.kernel;

import java.time.Instant;

/**
 * An event as it stands in a stream.
 *
 * @param version its place in the stream, dense from 1
 * @param hash the stream's chain up to here, 64 hex characters
 * @param actor who caused it
 * @param at when, by the server's clock
 * @param event what happened
 */
public record Recorded<E>(long version, String hash, Actor actor, Instant at, E event) {}
