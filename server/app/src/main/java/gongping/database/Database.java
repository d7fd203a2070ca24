package gongping.database;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The tables, for the running server. Every future of it ends: by an answer or by a time-out. */
public final class Database {
    /** How long one answer may take. */
    private static final Duration ANSWER = Duration.ofSeconds(2);

    /** How long a read is repeated while PostgreSQL is being started again. */
    private static final Duration READ = Duration.ofSeconds(6);

    private final Vertx vertx;
    private final Access access;
    private final String node;
    private final Pool pool;

    private Database(Vertx vertx, Access access, String node) {
        this.vertx = vertx;
        this.access = access;
        this.node = node;
        this.pool = Connections.pool(vertx, access, node);
    }

    /**
     * Brings the tables up to date, opens the pool, and refuses a database that acknowledges commits before they are
     * on the disk.
     *
     * @param node this server's name, shown by PostgreSQL as {@code application_name}
     * @return fails with {@link DatabaseRefused} where the database cannot be used
     */
    public static Future<Database> open(Vertx vertx, Access access, String node) {
        return open(vertx, access, node, Durability.SAFE);
    }

    static Future<Database> open(Vertx vertx, Access access, String node, Durability durability) {
        return vertx.executeBlocking(
                        () -> {
                            Migrations.run(access);
                            return new Database(vertx, access, node);
                        },
                        false)
                .compose(database -> database.checked(durability)
                        .recover(refused -> database.close().transform(closed -> Future.failedFuture(refused))));
    }

    private Future<Database> checked(Durability durability) {
        if (durability == Durability.NONE) {
            return Future.succeededFuture(this);
        }
        var sql = "select current_setting('fsync') || ' ' || current_setting('synchronous_commit') as safety";
        return read(sql, Tuple.tuple()).map(rows -> {
            var safety = rows.iterator().next().getString("safety");
            if (!safety.startsWith("on ") || safety.endsWith(" off") || safety.endsWith(" local")) {
                throw new DatabaseRefused(
                        "database.not-durable",
                        "The database has fsync or synchronous_commit off and may lose what it acknowledged."
                                + " Set both to on.");
            }
            return this;
        });
    }

    /** Reads. Repeated with pauses while PostgreSQL is away, for at most 6 s in all. */
    public Future<RowSet<Row>> read(String sql, Tuple values) {
        return repeated(() -> once(sql, values), 0, System.nanoTime() + READ.toNanos());
    }

    /**
     * Writes with one statement, which is a transaction of its own. Repeated for at most 6 s while it is surely not
     * done; a lost answer is never repeated. Fails never: the outcome is the value.
     */
    public Future<Written> write(String sql, Tuple values) {
        return repeated(
                        () -> once(sql, values)
                                .recover(failure -> Fault.of(failure) == Fault.LOST
                                        ? Future.failedFuture(new Lost(failure))
                                        : Future.failedFuture(failure)),
                        0,
                        System.nanoTime() + READ.toNanos())
                .transform(done -> Future.succeededFuture(
                        done.succeeded() ? new Written.Stored(done.result()) : outcome(done.cause())));
    }

    /** One statement, tried once, within 2 s; {@link Fault} reads what a failure means. */
    public Future<RowSet<Row>> once(String sql, Tuple values) {
        return within(pool.preparedQuery(sql).execute(values));
    }

    /**
     * A transaction, committed if the work's future succeeds. The client is silent while a statement runs and drops a
     * connection after 15 s of silence: split what takes longer.
     *
     * @param limit for the whole and for each of its statements
     */
    public <T> Future<T> transaction(Duration limit, Function<SqlConnection, Future<T>> work) {
        var timeout = "set local statement_timeout = " + limit.toMillis();
        return pool.withTransaction(
                        connection -> connection.query(timeout).execute().compose(set -> work.apply(connection)))
                .timeout(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Hears notifications. {@code woken} gets the payload, or nothing when the subscription (re)starts and everything
     * may have been missed. A lost notification is normal: poll as well.
     */
    public Subscription listen(String channel, Consumer<Optional<String>> woken) {
        return Subscription.open(vertx, Connections.options(access, node + "-listen"), channel, woken);
    }

    /** The same future, failed after 2 s. */
    public static <T> Future<T> within(Future<T> future) {
        return future.timeout(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Closes the pool. */
    public Future<Void> close() {
        return within(pool.close());
    }

    private <T> Future<T> repeated(Supplier<Future<T>> work, int attempt, long deadline) {
        return work.get().recover(failure -> {
            var fault = Fault.of(failure);
            boolean again = fault == Fault.NOT_DONE || (fault == Fault.LOST && !(failure instanceof Lost));
            return again && System.nanoTime() < deadline
                    ? vertx.timer(Backoff.ms(attempt), TimeUnit.MILLISECONDS)
                            .compose(passed -> repeated(work, attempt + 1, deadline))
                    : Future.failedFuture(failure);
        });
    }

    private static Written outcome(Throwable failure) {
        if (failure instanceof Lost lost) {
            return new Written.Unknown(lost.getCause());
        }
        return failure instanceof PgException refused && Fault.of(refused) == Fault.TAKEN
                ? new Written.Taken(String.valueOf(refused.getConstraint()))
                : new Written.Failed(failure);
    }

    /** Marks a failed write that must not be repeated. */
    private static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Lost(Throwable cause) {
            super(null, cause, false, false);
        }

        @Override
        public synchronized Throwable getCause() {
            return java.util.Objects.requireNonNull(super.getCause());
        }
    }
}
