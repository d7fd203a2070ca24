package gongping.ledger;

import gongping.kernel.Recorded;
import gongping.kernel.Refusal;
import java.util.List;

/** What became of an order. {@code version} is the stream's, when it was decided. */
public sealed interface Outcome<E> {
    /** Accepted: these events are on the disk. */
    record Done<E>(List<Recorded<E>> events, long version) implements Outcome<E> {}

    /** This key was accepted before: the events of the first time, and the version right after them. */
    record Repeated<E>(List<Recorded<E>> events, long version) implements Outcome<E> {}

    /** Refused by the rules or by the guard: nothing happened. The same key may be tried again. */
    record Refused<E>(Refusal why, long version) implements Outcome<E> {}

    /** This key was accepted before, for another request or another stream. Nothing happened. */
    record KeyReused<E>() implements Outcome<E> {}

    /** Too many orders wait, or the database was away too long. Surely nothing happened. */
    record Busy<E>() implements Outcome<E> {}

    /** The answer of the database was lost: it happened or not. The same order again, with the same key, tells. */
    record Unknown<E>() implements Outcome<E> {}
}
