package gongping.kernel;

/**
 * The rules of one kind of stream. Both methods are pure: no clock, no randomness, no input or output.
 *
 * @param <S> the folded state
 * @param <C> the commands
 * @param <E> the events
 */
public interface Decider<S, C, E> {
    /** The state before the first event. */
    S initial();

    /** What becomes of the order in this state. */
    Decision<E> decide(S state, Order<C> order);

    /**
     * The state after this event.
     *
     * @throws CorruptLedger if the event cannot follow: the ledger is damaged and the fold stops
     */
    S evolve(S state, Recorded<E> event);
}
