package gongping.kernel;

/**
 * Who gave an order: an account ({@code u-…}), a paired device ({@code d-…}) or the system itself ({@code system}).
 * An id, never a name: it goes into the ledger.
 */
public record Actor(String id) {
    /** The server itself, for what follows by rule. */
    public static final Actor SYSTEM = new Actor("system");

    public Actor {
        if (!id.matches("[A-Za-z0-9._-]{1,60}")) {
            throw new IllegalArgumentException("actor id");
        }
    }
}
