package gongping.view;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * One thing that happened, for a list of them.
 *
 * @param at epoch milliseconds, hall time
 * @param code what happened
 * @param args what its sentence names: numbers, names, masked names, words of an answer; a round of households names
 *     their cadre in {@code of} in place of a {@code title}; {@code mark} says that it was {@code corrected} since, or
 *     {@code withdrawn}
 */
public record LiveLine(long at, What code, Map<String, String> args) {
    /** What happened. */
    public enum What {
        WENT_LIVE,
        PAUSED,
        RESUMED,
        ROUND_PUBLISHED,
        ROUND_VOID,
        ANNOUNCED,
        ABSENT,
        EXHAUSTED,
        SUBSTITUTE,
        PASSED_OVER,
        SEAT_EMPTY,
        CADRE_ANSWERED,
        HOUSEHOLD_DIALLED,
        HOUSEHOLD_ANSWERED,
        CALL_ENDED,
        UNVERIFIED,
        DIFFERS,
        NAMED,
        LEFT,
        PUT_OFF,
        VERDICT,
        COMMITMENT,
        DISPATCH,
        CLOSED
    }

    static LiveLine of(Instant at, What code, Map<String, String> args) {
        return new LiveLine(at.toEpochMilli(), code, args);
    }

    /** This line, naming more. */
    LiveLine with(Map<String, String> more) {
        return new LiveLine(at, code, plus(args, more));
    }

    /** This line, which was {@code corrected} or {@code withdrawn} since, if it was. */
    LiveLine marked(String mark, boolean is) {
        return is ? with(Map.of("mark", mark)) : this;
    }

    static Map<String, String> plus(Map<String, String> one, Map<String, String> more) {
        var both = new TreeMap<>(one);
        both.putAll(more);
        return both;
    }
}
