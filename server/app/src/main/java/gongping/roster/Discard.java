package gongping.roster;

import gongping.database.Database;
import gongping.kernel.Actor;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;

/** Throws a draft away in one transaction of many statements, so that none of them is silent for long. */
final class Discard {
    private static final String PART = "select discard_roster($1, $2, $3) as gone";
    private static final int ROWS = 20_000;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private Discard() {}

    /** Whether there was such a draft. */
    static Future<Boolean> of(Database database, RosterId draft, Actor by) {
        return database.transaction(LIMIT, connection -> part(connection, draft, by));
    }

    private static Future<Boolean> part(SqlConnection connection, RosterId draft, Actor by) {
        return connection
                .preparedQuery(PART)
                .execute(Tuple.of(draft.text(), by.id(), ROWS))
                .map(rows -> rows.iterator().next().getInteger("gone"))
                .compose(gone -> gone > 0 ? part(connection, draft, by) : Future.succeededFuture(gone == 0));
    }
}
