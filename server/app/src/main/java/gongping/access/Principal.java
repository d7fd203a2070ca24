package gongping.access;

import gongping.kernel.Actor;
import java.util.Optional;

/**
 * Who makes a request: an account or a paired device at one desk, or a viewer.
 *
 * @param actor the id that the ledger records
 * @param desk the desk it sits at
 * @param session the session it came with; empty for a viewer
 * @param passwordDue the account must choose a new password before it may do anything else
 */
public record Principal(Actor actor, Desk desk, Optional<SessionId> session, boolean passwordDue) {
    /** Somebody without a session. */
    public static final Principal VIEWER =
            new Principal(new Actor("viewer"), Desk.of(Role.VIEWER), Optional.empty(), false);

    /** Whether this desk has the right. */
    public boolean may(Permission permission) {
        return permission.roles().contains(desk.role());
    }
}
