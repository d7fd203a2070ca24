package gongping.access;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Runs password hashes on as many threads as there are cores. Who would wait longer than two seconds is turned away:
 * a storm of sign-ins must not take the processor from the conference.
 */
final class PasswordQueue implements AutoCloseable {
    static final Duration WAIT_MAX = Duration.ofSeconds(2);
    private static final int WAITING_MAX = 64;

    private final Vertx vertx;
    private final ThreadPoolExecutor workers;

    PasswordQueue(Vertx vertx, int cores) {
        this.vertx = vertx;
        workers = new ThreadPoolExecutor(
                cores, cores, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING_MAX), work -> {
                    var thread = new Thread(work, "gongping-password");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** The work's result; refused when the queue is too long. Completes on the caller's context. */
    <T> Future<Result<T>> run(Supplier<Result<T>> work) {
        Promise<Result<T>> promise = Promise.promise();
        var context = vertx.getOrCreateContext();
        var latest = System.nanoTime() + WAIT_MAX.toNanos();
        try {
            workers.execute(() -> finish(promise, work, latest));
        } catch (RejectedExecutionException full) {
            promise.complete(busy());
        }
        Promise<Result<T>> here = Promise.promise();
        promise.future().onComplete(done -> context.runOnContext(now -> here.handle(done)));
        return here.future();
    }

    private static <T> void finish(Promise<Result<T>> promise, Supplier<Result<T>> work, long latest) {
        try {
            promise.complete(System.nanoTime() - latest > 0 ? busy() : work.get());
        } catch (RuntimeException e) {
            promise.fail(e);
        }
    }

    private static <T> Result<T> busy() {
        return Result.refuse("session.busy", WAIT_MAX.toSeconds());
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
