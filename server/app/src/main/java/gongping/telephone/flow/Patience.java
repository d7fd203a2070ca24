package gongping.telephone.flow;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waiting, on a virtual thread of our own. An interrupt ends every wait: the server stops, and another takes over. */
final class Patience {
    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration FIRST = Duration.ofMillis(50);
    private static final Duration LAST = Duration.ofSeconds(2);

    private Patience() {}

    /** The server stops. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super(null, null, false, false);
        }
    }

    /** A thread for each task, until the executor is shut down; a task that stops then says nothing. */
    static ExecutorService threads() {
        return Executors.newThreadPerTaskExecutor(Thread.ofVirtual()
                .uncaughtExceptionHandler((thread, broken) -> {
                    if (!(broken instanceof Stopped)) {
                        LOG.error("a task broke", broken);
                    }
                })
                .factory());
    }

    /** The value, or the failure. */
    static <T> T of(Future<T> future) throws Exception {
        try {
            return future.toCompletionStage().toCompletableFuture().get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        } catch (java.util.concurrent.ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } catch (TimeoutException e) {
            throw e;
        }
    }

    /** The value, asked for again and again until there is one. */
    static <T> T sure(String what, Supplier<Future<T>> work) {
        for (var pause = FIRST; ; pause = pause.compareTo(LAST) < 0 ? pause.multipliedBy(2) : LAST) {
            try {
                return of(work.get());
            } catch (Stopped e) {
                throw e;
            } catch (Exception e) {
                LOG.warn("{} again: {}", what, e.getClass().getSimpleName());
            }
            pause(pause);
        }
    }

    /** The value, or null where it could not be had now. */
    static <T> @Nullable T maybe(String what, Supplier<Future<T>> work) {
        try {
            return of(work.get());
        } catch (Stopped e) {
            throw e;
        } catch (Exception e) {
            LOG.info("{} not now: {}", what, e.getClass().getSimpleName());
            return null;
        }
    }

    static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }
}
