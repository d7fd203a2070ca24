package gongping.access;

import gongping.database.Database;
import io.vertx.core.Vertx;

/** Everything about who somebody is: the parts of this room, wired over one database. */
public final class Access implements AutoCloseable {
    private final PasswordQueue queue;
    private final SessionWatches watches;
    private final StoredSessions sessions;
    private final Accounts accounts;
    private final SignIns signIns;
    private final Pairings pairings;
    private final FirstAccount firstAccount;

    private Access(Vertx vertx, Database database, int cores) {
        queue = new PasswordQueue(vertx, cores);
        watches = new SessionWatches(vertx, database);
        sessions = new StoredSessions(database, watches);
        var delays = new Delays(database);
        var records = new Records(database);
        accounts = new Accounts(database, queue, sessions, records);
        signIns = new SignIns(accounts, sessions, delays, queue, records);
        pairings = new Pairings(database, sessions, delays, records);
        firstAccount = new FirstAccount(database, queue, delays);
    }

    /**
     * Opens the room.
     *
     * @param cores how many passwords are hashed at a time
     */
    public static Access open(Vertx vertx, Database database, int cores) {
        return new Access(vertx, database, cores);
    }

    /** Who holds a token. */
    public Sessions sessions() {
        return sessions;
    }

    /** The accounts. */
    public Accounts accounts() {
        return accounts;
    }

    /** Signing in and out. */
    public SignIns signIns() {
        return signIns;
    }

    /** The account that a new server's code makes. */
    public FirstAccount firstAccount() {
        return firstAccount;
    }

    /** Devices. */
    public Pairings pairings() {
        return pairings;
    }

    @Override
    public void close() {
        watches.close();
        queue.close();
    }
}
