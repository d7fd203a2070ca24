package gongping.database;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Ears on one channel, on a connection of their own, until closed. The client's own subscriber waits for ever on a
 * silent server and writes stack traces for every lost connection.
 */
public final class Subscription {
    private static final long PULSE_MS = 10_000;

    private final Vertx vertx;
    private final PgConnectOptions options;
    private final String channel;
    private final Consumer<Optional<String>> woken;
    private final long pulse;
    private @Nullable PgConnection connection;
    private boolean closed;

    private Subscription(Vertx vertx, PgConnectOptions options, String channel, Consumer<Optional<String>> woken) {
        this.vertx = vertx;
        this.options = options;
        this.channel = channel;
        this.woken = woken;
        this.pulse = vertx.setPeriodic(PULSE_MS, id -> feelPulse());
    }

    static Subscription open(Vertx vertx, PgConnectOptions options, String channel, Consumer<Optional<String>> woken) {
        if (!channel.matches("[a-z_]{1,60}")) {
            throw new IllegalArgumentException("a channel is lower-case letters and _");
        }
        var subscription = new Subscription(vertx, options, channel, woken);
        subscription.connect(0);
        return subscription;
    }

    private void connect(int attempt) {
        if (isClosed()) {
            return;
        }
        var dialling = PgConnection.connect(vertx, options);
        Database.within(dialling).compose(this::listen).onFailure(failure -> {
            dialling.onSuccess(PgConnection::close);
            again(attempt);
        });
    }

    private void again(int attempt) {
        vertx.timer(Backoff.ms(attempt), TimeUnit.MILLISECONDS).onSuccess(passed -> connect(attempt + 1));
    }

    private Future<Void> listen(PgConnection opened) {
        opened.exceptionHandler(lost -> opened.close());
        opened.notificationHandler(heard -> woken.accept(Optional.of(heard.getPayload())));
        return Database.within(opened.query("listen " + channel).execute()).map(listening -> {
            opened.closeHandler(lost -> again(0));
            keep(opened);
            woken.accept(Optional.empty());
            return null;
        });
    }

    private synchronized void keep(PgConnection opened) {
        connection = opened;
        if (closed) {
            opened.close();
        }
    }

    /** A half-open connection is silent for ever: one that does not answer is closed, and another one is opened. */
    private synchronized void feelPulse() {
        var current = connection;
        if (current != null) {
            Database.within(current.query("select 1").execute()).onFailure(silent -> current.close());
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** Stops hearing. */
    public synchronized Future<Void> close() {
        closed = true;
        vertx.cancelTimer(pulse);
        return connection == null ? Future.succeededFuture() : Database.within(connection.close());
    }
}
