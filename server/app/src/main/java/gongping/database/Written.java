package gongping.database;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;

/** What became of a write. A lost answer is a state of its own: only its key tells later. */
public sealed interface Written {
    /** Committed, and on the disk. */
    record Stored(RowSet<Row> rows) implements Written {}

    /** Surely not stored: a row with the same unique key is there. */
    record Taken(String constraint) implements Written {}

    /** Surely not stored. */
    record Failed(Throwable why) implements Written {}

    /** The answer was lost: stored or not. Look the key up before anything else. */
    record Unknown(Throwable why) implements Written {}
}
