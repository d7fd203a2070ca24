package gongping.roster;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A bounded pool of platform threads for hashing and encryption; virtual threads would take every carrier. */
final class Workers implements AutoCloseable {
    private final ExecutorService pool = Executors.newFixedThreadPool(
            Math.max(2, Runtime.getRuntime().availableProcessors()),
            Thread.ofPlatform().name("roster-", 0).daemon().factory());

    /** Works on both halves of a list side by side. */
    <T, R> Future<List<R>> inHalves(Vertx vertx, List<T> all, Function<List<T>, R> work) {
        int middle = all.size() / 2;
        var first = one(vertx, all.subList(0, middle), work);
        var second = one(vertx, all.subList(middle, all.size()), work);
        return Future.all(first, second).map(done -> List.of(first.result(), second.result()));
    }

    private <T, R> Future<R> one(Vertx vertx, List<T> part, Function<List<T>, R> work) {
        Promise<R> done = Promise.promise();
        var context = vertx.getOrCreateContext();
        pool.execute(() -> {
            try {
                R result = work.apply(part);
                context.runOnContext(v -> done.complete(result));
            } catch (RuntimeException e) {
                context.runOnContext(v -> done.fail(e));
            }
        });
        return done.future();
    }

    @Override
    public void close() {
        pool.shutdown();
    }
}
