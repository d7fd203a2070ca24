package gongping.telephone.simulator;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** A clock that stands still until somebody moves it. */
final class ManualTime implements SimulatedTime {
    private record Due(Instant at, long order, Runnable task) {}

    private final PriorityQueue<Due> waiting =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingLong(Due::order));
    private Instant now = Instant.parse("2026-11-06T01:00:00Z");
    private long count;

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Instant wall() {
        return now;
    }

    @Override
    public Runnable after(long ms, Runnable task) {
        var due = new Due(now.plusMillis(ms), count++, task);
        waiting.add(due);
        return () -> waiting.remove(due);
    }

    /** Moves time on and runs what falls due on the way, each at its own moment. */
    void advance(long ms) {
        var end = now.plusMillis(ms);
        for (var due = waiting.peek(); due != null && !due.at().isAfter(end); due = waiting.peek()) {
            waiting.remove(due);
            now = due.at();
            due.task().run();
        }
        now = end;
    }
}
