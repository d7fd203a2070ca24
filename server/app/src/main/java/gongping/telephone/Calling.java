package gongping.telephone;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/** Runs calls that block, each on a virtual thread of its own and only so many at once: never on an event loop. */
public final class Calling implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places;

    /** At most {@code atOnce} calls run; the others wait for a place. */
    public Calling(int atOnce) {
        this.places = new Semaphore(atOnce);
    }

    /** Runs it and completes with its value or its exception. */
    public <T> Future<T> call(Callable<T> work) {
        var done = Promise.<T>promise();
        try {
            threads.execute(() -> run(work, done));
        } catch (RejectedExecutionException e) {
            done.tryFail(e);
        }
        return done.future();
    }

    private <T> void run(Callable<T> work, Promise<T> done) {
        T value;
        try {
            places.acquire();
            try {
                value = work.call();
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            done.tryFail(e);
            return;
        } catch (Exception e) {
            done.tryFail(e);
            return;
        }
        done.tryComplete(value);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
