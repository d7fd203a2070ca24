package gongping;

import io.vertx.core.Future;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for a step of the start or the stop, on the main thread. */
final class Starting {
    private static final int WAIT_S = 60;

    private Starting() {}

    static <T> T await(Future<T> step) {
        try {
            return step.toCompletionStage().toCompletableFuture().get(WAIT_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            var why = e.getCause() == null ? e : e.getCause();
            throw why instanceof RuntimeException known ? known : new IllegalStateException(why);
        } catch (TimeoutException e) {
            throw new IllegalStateException("a step of the start took longer than " + WAIT_S + " s", e);
        }
    }
}
