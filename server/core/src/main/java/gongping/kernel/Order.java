package gongping.kernel;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A command on its way to a decision. Time, key and actor arrive here from outside, so that the rules need no clock.
 *
 * @param key the sender's idempotency key, unique over the whole ledger; a repeated key has the first one's effect
 * @param actor who gives the order
 * @param at the server's time, in whole milliseconds: what the ledger keeps of it
 * @param command what is asked for
 */
public record Order<C>(String key, Actor actor, Instant at, C command) {
    public Order {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }
}
