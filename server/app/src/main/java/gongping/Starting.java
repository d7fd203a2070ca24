package gongping;

import gongping.database.Backoff;
import gongping.database.Fault;
import io.vertx.core.Future;
import java.io.Serial;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for a step of the start or the stop, on the main thread. */
final class Starting {
    private static final int WAIT_S = 60;

    private static final Logger LOG = LoggerFactory.getLogger(Starting.class);

    private Starting() {}

    /** A step failed with what is no exception of the program's own. */
    private static final class Failed extends IllegalStateException {
        @Serial
        private static final long serialVersionUID = 1L;

        Failed(Throwable why) {
            super(why);
        }
    }

    private static Throwable cause(RuntimeException failure) {
        return failure instanceof Failed && failure.getCause() != null ? failure.getCause() : failure;
    }

    /**
     * The same for a step that may be taken again: while the database is on its way back from its death, the start
     * waits for it and does not die too.
     */
    static <T> T sure(Supplier<Future<T>> step) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_S);
        for (int tries = 0; ; tries++) {
            try {
                return await(step.get());
            } catch (RuntimeException e) {
                if (!Fault.passes(cause(e)) || System.nanoTime() > deadline) {
                    throw e;
                }
                LOG.info("the database is awaited: {}", e.getClass().getSimpleName());
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(Backoff.ms(tries)));
            }
        }
    }

    static <T> T await(Future<T> step) {
        try {
            return step.toCompletionStage().toCompletableFuture().get(WAIT_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            var why = e.getCause() == null ? e : e.getCause();
            throw why instanceof RuntimeException known ? known : new Failed(why);
        } catch (TimeoutException e) {
            throw new IllegalStateException("a step of the start took longer than " + WAIT_S + " s", e);
        }
    }
}
