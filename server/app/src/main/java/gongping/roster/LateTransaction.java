package gongping.roster;

import gongping.database.Database;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A transaction that begins when it is first needed, so that none lies idle while files are looked over, and that is
 * kept awake while rows are read. Ended by {@link #commit} or {@link #rollback}.
 */
final class LateTransaction {
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final long AWAKE_MS = 4_000;

    private final Vertx vertx;
    private final Database database;
    private final Promise<SqlConnection> opened = Promise.promise();
    private final Promise<Void> end = Promise.promise();
    private final AtomicLong timer = new AtomicLong(-1);
    private @Nullable Future<Void> outcome;

    LateTransaction(Vertx vertx, Database database) {
        this.vertx = vertx;
        this.database = database;
    }

    synchronized Future<SqlConnection> connection() {
        if (outcome == null) {
            outcome = database.transaction(LIMIT, connection -> {
                        timer.set(vertx.setPeriodic(AWAKE_MS, tick -> awake(connection)));
                        opened.complete(connection);
                        return end.future();
                    })
                    .onComplete(done -> vertx.cancelTimer(timer.get()))
                    .onFailure(opened::tryFail);
        }
        return opened.future();
    }

    synchronized Future<Void> commit() {
        end.complete();
        return outcome == null ? Future.succeededFuture() : outcome;
    }

    synchronized Future<Void> rollback(Throwable why) {
        end.tryFail(why);
        return outcome == null ? Future.succeededFuture() : outcome.otherwiseEmpty();
    }

    private static void awake(SqlConnection connection) {
        Database.within(connection.query("select 1").execute()).onFailure(failure -> {
            // What fails here fails the next statement too, and is reported there.
        });
    }
}
