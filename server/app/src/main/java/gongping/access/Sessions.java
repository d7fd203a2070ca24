package gongping.access;

import io.vertx.core.Future;
import java.util.Optional;

/** Who holds a token, and when he no longer does. */
public interface Sessions {
    /**
     * The holder of this token; empty if it is unknown, ended, expired or no token at all. While the database does
     * not answer, a session seen lately on this node is still known, so that a screen can come back and panic works.
     */
    Future<Optional<Principal>> find(String token);

    /**
     * Tells once, within a second, when a session ends: signed out, revoked, expired, its account changed, on any
     * node. An open watch counts as use of the session.
     */
    Watch watch(SessionId session, Runnable ended);

    /** Ends the watching. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}
