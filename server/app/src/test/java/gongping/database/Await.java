package gongping.database;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits on conditions. */
public final class Await {
    /** So seldom that a test which looks over HTTP for a minute stays below what one address may ask. */
    private static final Duration LOOK = Duration.ofMillis(25);

    private Await() {}

    /** Returns as soon as it holds, and fails when it does not hold in time. */
    public static void until(Duration atMost, BooleanSupplier holds) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not hold within " + atMost);
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
