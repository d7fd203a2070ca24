package gongping.conference.web;

import gongping.access.Desk;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who plays which desk of the demonstration. A desk that a person has taken is left alone by the autopilot until the
 * person gives it back, or his page has said nothing for a while.
 */
final class Hands {
    /** A page says so every few seconds; one that was closed is silent. */
    static final Duration HELD = Duration.ofSeconds(25);

    /** An autopilot that conducts asks more often than this. */
    static final Duration CONDUCTS = Duration.ofSeconds(15);

    /** How somebody sits at his desk. */
    enum As {
        PILOT,
        HAND,
        BACK,
        WATCHER
    }

    /** What is so now: whether an autopilot conducts, and which desks it leaves to people. */
    record Now(boolean pilot, List<String> byHand) {}

    private final Map<Desk, Instant> taken = new HashMap<>();
    private Instant piloted = Instant.MIN;

    /** Somebody at this desk says how he sits there. */
    synchronized Now say(Desk desk, As as, Instant now) {
        switch (as) {
            case PILOT -> piloted = now;
            case HAND -> taken.put(desk, now);
            case BACK -> taken.remove(desk);
            case WATCHER -> {}
        }
        taken.values().removeIf(since -> since.plus(HELD).isBefore(now));
        return new Now(
                piloted.isAfter(now.minus(CONDUCTS)),
                taken.keySet().stream().sorted().map(Desk::wire).toList());
    }
}
