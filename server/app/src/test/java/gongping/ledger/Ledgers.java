package gongping.ledger;

import gongping.database.Access;
import gongping.ledger.Counter.Command.Add;

/** A ledger with something in it, for tests of other packages. */
public final class Ledgers {
    private Ledgers() {}

    /** Writes this many events to the stream {@code counter/id}, tables included. */
    public static void write(Access access, String id, int events) {
        try (var node = new Node(access).started()) {
            for (int i = 1; i <= events; i++) {
                node.give(id, new Add(i));
            }
        }
    }
}
