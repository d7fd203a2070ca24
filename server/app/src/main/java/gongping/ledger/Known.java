package gongping.ledger;

/**
 * A stream as far as it is folded here.
 *
 * @param state the fold of its events
 * @param version the last event's, 0 before the first
 * @param hash the chain up to there, 64 hex characters, all zero before the first
 */
public record Known<S>(S state, long version, String hash) {
    static <S> Known<S> nothing(S initial) {
        return new Known<>(initial, 0, Canonical.ORIGIN);
    }
}
