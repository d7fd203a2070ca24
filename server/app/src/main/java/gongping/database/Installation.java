package gongping.database;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.Locale;

/** What a database is for. Rehearsals have a database of their own, so that all of it can be dropped. */
public enum Installation {
    /** Real conferences, and demonstrations. */
    CONFERENCE,
    /** Rehearsals, and nothing else. */
    REHEARSAL;

    /** As it stands in the table {@code installation}. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Settles it at the first start; fails with {@link DatabaseRefused} where the database is for the other. */
    public Future<Void> settle(Database database) {
        var settle = "insert into installation (id, kind) values (1, $1) on conflict do nothing";
        return database.write(settle, Tuple.of(text()))
                .compose(any -> database.read("select kind from installation", Tuple.tuple()))
                .map(rows -> {
                    if (!rows.iterator().next().getString("kind").equals(text())) {
                        throw refused();
                    }
                    return rows;
                })
                .mapEmpty();
    }

    private DatabaseRefused refused() {
        return new DatabaseRefused(
                "database.kind",
                switch (this) {
                    case CONFERENCE -> "This database is for rehearsals. A real conference needs one of its own.";
                    case REHEARSAL -> "This database is for real conferences. A rehearsal needs one of its own.";
                });
    }
}
