package gongping.database;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Ears on one channel, on a connection of their own, until closed. */
public final class Subscription {
    private static final long PULSE_MS = 10_000;

    private final Vertx vertx;
    private final PgConnectOptions options;
    private final String channel;
    private final Consumer<Optional<String>> woken;
    private final long pulse;
    private volatile @Nullable PgSubscriber subscriber;
    private volatile boolean closed;

    private Subscription(Vertx vertx, PgConnectOptions options, String channel, Consumer<Optional<String>> woken) {
        this.vertx = vertx;
        this.options = options;
        this.channel = channel;
        this.woken = woken;
        this.pulse = vertx.setPeriodic(PULSE_MS, id -> feelPulse());
    }

    static Subscription open(Vertx vertx, PgConnectOptions options, String channel, Consumer<Optional<String>> woken) {
        var subscription = new Subscription(vertx, options, channel, woken);
        subscription.connect(0);
        return subscription;
    }

    /** A subscriber whose first connect failed never connects again, so each try has a new one. */
    private void connect(int attempt) {
        if (closed) {
            return;
        }
        var next = PgSubscriber.subscriber(vertx, options).reconnectPolicy(tries -> closed ? -1L : Backoff.ms(tries));
        next.channel(channel)
                .subscribeHandler(subscribed -> woken.accept(Optional.empty()))
                .handler(payload -> woken.accept(Optional.of(payload)));
        Database.within(next.connect())
                .onSuccess(connected -> {
                    subscriber = next;
                    if (closed) {
                        next.close();
                    }
                })
                .onFailure(failure -> {
                    next.close();
                    vertx.setTimer(Backoff.ms(attempt), id -> connect(attempt + 1));
                });
    }

    /** A half-open connection is silent for ever: one that does not answer is closed, and the policy connects anew. */
    private void feelPulse() {
        var current = subscriber;
        var connection = current == null ? null : current.actualConnection();
        if (connection != null) {
            Database.within(connection.query("select 1").execute()).onFailure(silent -> connection.close());
        }
    }

    /** Stops hearing. */
    public Future<Void> close() {
        closed = true;
        vertx.cancelTimer(pulse);
        var current = subscriber;
        return current == null ? Future.succeededFuture() : Database.within(current.close());
    }
}
