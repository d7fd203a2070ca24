package gongping.telephone.flow;

import java.time.Duration;
import java.util.List;

/**
 * The clockwork of a call (telephony.md §1.3), divisible by a pace for drills.
 *
 * @param poll how often a live call is asked about
 * @param search how often a lost one is looked for
 * @param lost after which time without a trace it is given up
 * @param ghost how long a given-up call is still looked for, to hang it up
 * @param ring how long it may ring in our time before the call is taken down
 * @param greeting how long the greeting may last
 * @param air how long the hall may take to open
 * @param again the waits before an order that came too fast is given again
 * @param stale how old a request may be and still be dialled
 * @param alive how often a server tells that it keeps a line
 * @param orphan after which silence another takes the line over
 * @param ringSeconds how long it may ring at the other end
 * @param maxSeconds the longest call
 */
public record Timing(
        Duration poll,
        Duration search,
        Duration lost,
        Duration ghost,
        Duration ring,
        Duration greeting,
        Duration air,
        List<Duration> again,
        Duration stale,
        Duration alive,
        Duration orphan,
        int ringSeconds,
        int maxSeconds) {
    private static final Duration POLL_LEAST = Duration.ofMillis(100);
    private static final Duration SEARCH_LEAST = Duration.ofMillis(250);
    private static final Duration MACHINE = Duration.ofSeconds(5);

    /** A request may be under way for eight seconds: until that is over nothing can be said to be lost. */
    private static final Duration LOST_LEAST = Duration.ofSeconds(10);

    /** As on a real evening. */
    public static final Timing REAL = new Timing(
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(60),
            Duration.ofSeconds(300),
            Duration.ofSeconds(35),
            Duration.ofSeconds(15),
            Duration.ofSeconds(15),
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4)),
            Duration.ofSeconds(30),
            Duration.ofSeconds(2),
            Duration.ofSeconds(6),
            25,
            900);

    /** The provider's side runs so many times faster; what depends on servers and databases stays as it is. */
    public Timing faster(double pace) {
        return new Timing(
                by(poll, pace, POLL_LEAST),
                by(search, pace, SEARCH_LEAST),
                by(lost, pace, LOST_LEAST),
                by(ghost, pace, LOST_LEAST),
                by(ring, pace, MACHINE),
                by(greeting, pace, MACHINE),
                by(air, pace, MACHINE),
                again.stream().map(wait -> by(wait, pace, POLL_LEAST)).toList(),
                stale,
                alive,
                orphan,
                ringSeconds,
                maxSeconds);
    }

    /** Divided by the pace, but never less than what it waits for needs on a busy machine. */
    private static Duration by(Duration whole, double pace, Duration least) {
        var paced = Duration.ofMillis(Math.round(whole.toMillis() / pace));
        return paced.compareTo(least) < 0 ? least : paced;
    }
}
