package gongping.access;

import java.time.Duration;

/**
 * A session that has just been opened.
 *
 * @param token opens it; 256 bits, known to nobody but its holder
 * @param session the session
 * @param lasts how long at the latest
 */
public record Opened(String token, Session session, Duration lasts) {
    @Override
    public String toString() {
        return "Opened[" + session.principal().desk().wire() + "]";
    }
}
