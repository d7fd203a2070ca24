package gongping.conference.web;

import gongping.conference.AttemptId;
import gongping.conference.CallEvent;
import gongping.conference.Conference;
import gongping.conference.Event;
import gongping.conference.Plan;
import gongping.kernel.Recorded;
import gongping.ledger.Known;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The last seconds of one conference on their way to the air. What was dumped in the meantime is known before a moment
 * is due, and by the events' own times, so that every node shows the same at the same version.
 */
public final class AirQueue {
    /** An event of another node arrives a little after its time; a dump must not come too late for that. */
    static final Duration GRACE = Duration.ofMillis(250);

    private static final int DELAY_USUAL_S = 20;

    /** A moment of the hall. */
    public record Moment(Known<Conference> known, Instant at) {}

    private final Deque<Moment> waiting = new ArrayDeque<>();
    private final Map<AttemptId, Instant> dumps = new HashMap<>();

    /** Takes a moment of the hall. */
    public void add(Known<Conference> now, Recorded<Event> event) {
        waiting.add(new Moment(now, event.at()));
        if (event.event() instanceof CallEvent.CallDumped dumped) {
            dumps.put(dumped.attempt(), event.at());
        }
    }

    /** Takes what is due by now, oldest first. */
    public List<Moment> due(Instant now) {
        var due = new ArrayList<Moment>();
        while (!waiting.isEmpty() && !airs(waiting.getFirst()).plus(GRACE).isAfter(now)) {
            due.add(waiting.removeFirst());
        }
        return due;
    }

    /** Drops what the air has passed long ago, but for the last of it. */
    public void trim(Instant now) {
        while (waiting.size() > 1 && !airs(second()).plus(GRACE).isAfter(now)) {
            waiting.removeFirst();
        }
    }

    /** When the next moment is due. */
    Optional<Instant> next() {
        return Optional.ofNullable(waiting.peekFirst())
                .map(moment -> airs(moment).plus(GRACE));
    }

    /** What was dumped before this moment went on air. */
    Map<AttemptId, Instant> dumpsBefore(Moment moment) {
        var known = new HashMap<AttemptId, Instant>();
        dumps.forEach((attempt, at) -> {
            if (!at.isAfter(airs(moment))) {
                known.put(attempt, at);
            }
        });
        return known;
    }

    private Moment second() {
        var all = waiting.iterator();
        all.next();
        return all.next();
    }

    /** The moment of the hall that is on air now. */
    public static Instant hall(Known<Conference> known, Instant now) {
        return now.minus(delay(known)).minus(GRACE);
    }

    /** When the station puts this moment on air. */
    private static Instant airs(Moment moment) {
        return moment.at().plus(delay(moment.known()));
    }

    private static Duration delay(Known<Conference> known) {
        return Duration.ofSeconds(
                known.state().plan().map(Plan::airDelaySeconds).orElse(DELAY_USUAL_S));
    }
}
