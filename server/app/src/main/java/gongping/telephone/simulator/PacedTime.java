package gongping.telephone.simulator;

import io.vertx.core.Vertx;
import java.time.Instant;

/** The real clock, run {@code pace} times as fast. */
final class PacedTime implements SimulatedTime {
    private final Vertx vertx;
    private final double pace;
    private final Instant start = Instant.now();
    private final long startNanos = System.nanoTime();

    PacedTime(Vertx vertx, double pace) {
        this.vertx = vertx;
        this.pace = pace;
    }

    @Override
    public Instant now() {
        return start.plusNanos((long) ((System.nanoTime() - startNanos) * pace));
    }

    @Override
    public Instant wall() {
        return Instant.now();
    }

    @Override
    public Runnable after(long ms, Runnable task) {
        var timer = vertx.setTimer(Math.max(1, Math.round(ms / pace)), fired -> task.run());
        return () -> vertx.cancelTimer(timer);
    }
}
