package gongping.ledger;

import gongping.kernel.Refusal;
import java.util.Optional;

/**
 * What must hold besides the rules when an order is decided, as that nothing it names has changed since its sender
 * looked. Asked with the very state that the rules then see, and again after every lost race. Pure and quick.
 */
@FunctionalInterface
public interface Guard<S> {
    /** The refusal, if the order must not be decided in this state at this version of its stream. */
    Optional<Refusal> check(S state, long version);

    /** Lets everything pass. */
    static <S> Guard<S> none() {
        return (state, version) -> Optional.empty();
    }
}
