package gongping.access;

import gongping.database.Database;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;

/**
 * Failed attempts cost time, more each time, by account and address together and by address alone. There is no lock:
 * a stranger can slow only himself, never the host on the night. An attempt counts before it is judged, so that many
 * at once gain nothing; a success takes it back.
 */
final class Delays {
    /** Who is counted, and how many attempts are free. The wait then doubles from 1 s to 15 minutes. */
    record Key(Buffer hash, int free) {
        static Key of(String kind, String what, int free) {
            return new Key(Buffer.buffer(Tokens.hash(kind + "|" + what)), free);
        }
    }

    private static final String WAIT =
            "make_interval(secs => case when a.count < $2 then 0 else least(900, 2 ^ least(a.count - $2, 12)) end)";
    private static final String BEGIN = """
            insert into attempt as a (key, count, last_at) values ($1, 1, now())
            on conflict (key) do update set
                count = case when a.last_at < now() - interval '1 hour' then 1 else a.count + 1 end,
                last_at = now()
            where a.last_at + %s <= now()
            returning count
            """.formatted(WAIT);
    private static final String REMAINING =
            "select ceil(extract(epoch from a.last_at + %s - now()))::int as wait from attempt a where key = $1"
                    .formatted(WAIT);
    private static final String FORGIVE = "with done as (delete from attempt where key = $1 and count <= 1)"
            + " update attempt set count = count - 1 where key = $1 and count > 1";
    private static final String FORGET = "delete from attempt where key = $1";

    private final Database database;

    Delays(Database database) {
        this.database = database;
    }

    /** Counts an attempt; the seconds to wait when it comes too early. */
    Future<Optional<Integer>> begin(Key key) {
        return database.once(BEGIN, Tuple.of(key.hash(), key.free())).compose(rows -> {
            if (rows.size() > 0) {
                return Future.succeededFuture(Optional.empty());
            }
            return database.once(REMAINING, Tuple.of(key.hash(), key.free())).map(left -> {
                var row = left.iterator();
                return Optional.of(row.hasNext() ? Math.max(1, row.next().getInteger("wait")) : 1);
            });
        });
    }

    /** The attempt was good: it does not count. */
    Future<?> forgive(Key key) {
        return database.once(FORGIVE, Tuple.of(key.hash()));
    }

    /** Forgets all attempts of this key. */
    Future<?> forget(Key key) {
        return database.once(FORGET, Tuple.of(key.hash()));
    }
}
