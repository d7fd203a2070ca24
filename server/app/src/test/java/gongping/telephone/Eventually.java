package gongping.telephone;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits on conditions and on futures. */
public final class Eventually {
    private Eventually() {}

    /** Returns as soon as it holds; fails after ten seconds. */
    public static void holds(String what, BooleanSupplier condition) {
        holds(what, Duration.ofSeconds(10), condition);
    }

    /** Returns as soon as it holds; fails after this time. */
    public static void holds(String what, Duration atMost, BooleanSupplier condition) {
        var end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not in " + atMost + ": " + what);
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    /** The value of a future that succeeds. */
    public static <T> T now(Future<T> future) {
        try {
            return future.await(20, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("no answer", e);
        }
    }
}
