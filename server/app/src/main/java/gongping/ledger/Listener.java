package gongping.ledger;

import gongping.kernel.Recorded;

/**
 * Told of every event that is folded here after it was added, whichever node appended it: on the disk, once, in the
 * order of its stream, and before the order's sender hears of it. Called on the ledger's thread: hand over and return.
 */
@FunctionalInterface
public interface Listener<S, E> {
    /** {@code now} is the stream right after {@code event}. */
    void folded(StreamId stream, Known<S> now, Recorded<E> event);
}
