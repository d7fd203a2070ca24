package gongping.ledger;

import gongping.database.Database;
import gongping.database.Subscription;
import gongping.kernel.Decider;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One node's view of the ledger: follows all streams in the order of {@code seq}, whoever appends, and appends for this
 * node's sequencers. Make the sequencers and add their listeners, then start.
 */
public final class Ledger {
    /** How long an order may wait for a database that is away. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Vertx vertx;
    private final Database database;
    private final Duration patience;
    private final Store store;
    private final Map<String, Sequencer<?, ?, ?>> kinds = new ConcurrentHashMap<>();
    private final Promise<Void> started = Promise.promise();
    private final Appender appender;
    private @Nullable Subscription subscription;

    /** Over this database. Nothing runs before {@link #start()}. */
    public Ledger(Vertx vertx, Database database) {
        this(vertx, database, PATIENCE);
    }

    Ledger(Vertx vertx, Database database, Duration patience) {
        this.vertx = vertx;
        this.database = database;
        this.patience = patience;
        this.store = new Store(database);
        this.appender = new Appender(store, this::fold, started::tryComplete);
    }

    /** The streams of one kind under these rules. Each kind has one sequencer, made before the start. */
    public <S, C, E> Sequencer<S, C, E> sequencer(String kind, Decider<S, C, E> rules, Codec<E> codec) {
        var sequencer = new Sequencer<>(kind, rules, codec, this);
        if (kinds.putIfAbsent(kind, sequencer) != null) {
            throw new IllegalArgumentException("two sequencers for " + kind);
        }
        return sequencer;
    }

    /** Folds all that is stored, then follows and takes orders. Ends when the fold is complete. */
    public synchronized Future<Void> start() {
        if (subscription == null) {
            subscription = database.listen(
                    "ledger",
                    payload -> appender.wake(payload.map(Long::parseLong).orElse(Long.MAX_VALUE)));
            appender.start();
        }
        return started.future();
    }

    /** The last event that is folded here, over all streams. */
    public long seq() {
        return appender.seq();
    }

    /** How long the database has not answered the ledger; a poll asks it once a second. */
    public Duration silence() {
        return Duration.ofNanos(System.nanoTime() - appender.heardAt());
    }

    /** Whether an event is missing or out of order, so that nothing is decided any more. */
    public boolean isBroken() {
        return appender.isBroken();
    }

    /** Stored events of a stream, at most 2,000, from this version on. */
    public Future<List<Entry>> entries(StreamId stream, long from) {
        return store.ofStream(stream, from, Long.MAX_VALUE);
    }

    /** Takes no more orders, ends the batch under way, stops following. */
    public synchronized Future<Void> close() {
        var ears = subscription == null ? Future.<Void>succeededFuture() : subscription.close();
        return ears.eventually(() -> vertx.executeBlocking(
                () -> {
                    appender.close();
                    return null;
                },
                false));
    }

    Duration patience() {
        return patience;
    }

    void queue(Pending<?, ?, ?> order) {
        appender.queue(order);
    }

    private void fold(Entry entry) {
        var sequencer = kinds.get(entry.stream().kind());
        if (sequencer != null) {
            sequencer.fold(entry);
        }
    }
}
