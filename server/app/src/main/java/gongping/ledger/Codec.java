package gongping.ledger;

/**
 * Turns the events of one kind of stream into the bytes that are hashed, and back. The bytes are UTF-8 text, in
 * practice JSON; what {@code encode} gives, {@code decode} must read for ever.
 *
 * @param <E> the events
 */
public interface Codec<E> {
    /** The event's name in the ledger, from an explicit table: lower-case letters, digits, {@code . -}, at most 60. */
    String type(E event);

    /** The event's bytes. */
    byte[] encode(E event);

    /**
     * The event of this name and these bytes.
     *
     * @throws RuntimeException if there is no such event; the fold stops there
     */
    E decode(String type, byte[] body);
}
