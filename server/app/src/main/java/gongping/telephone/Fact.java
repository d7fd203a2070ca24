package gongping.telephone;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Something that the line said. It holds ids only.
 *
 * @param line the dialling
 * @param provider the provider's id of the call
 * @param kind what
 * @param key the same for the same fact, however often it arrives
 * @param sequence its place among the facts of this call or room, where the provider counts
 * @param stamp the provider's own time, to a second, never used for order
 * @param at when it arrived here
 * @param source how it arrived
 */
public record Fact(
        LineId line,
        ProviderId provider,
        Kind kind,
        String key,
        OptionalLong sequence,
        Optional<Instant> stamp,
        Instant at,
        Source source) {
    /** How a fact arrived. */
    public enum Source {
        CALLBACK,
        POLL,
        PERSON
    }

    /** What a line can say. */
    public enum Kind {
        INITIATED,
        RINGING,
        ANSWERED,
        /** The callee's leg is in the room. */
        JOINED,
        /** The callee's leg left the room. */
        LEFT,
        COMPLETED,
        BUSY,
        NO_ANSWER,
        FAILED,
        CANCELED,
        /** The hall's leg is open. */
        HALL_OPEN,
        /** The hall's leg is held. */
        HALL_HELD,
        /** Something else, kept as evidence. */
        OTHER
    }
}
