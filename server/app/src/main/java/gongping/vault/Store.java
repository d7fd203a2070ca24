package gongping.vault;

import gongping.database.Database;
import gongping.kernel.Actor;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The two tables of the vault. */
final class Store {
    private static final String INSERT = "insert into vault (id, col, key, data)"
            + " select * from unnest($1::text[], $2::text[], $3::bytea[], $4::bytea[])";

    /** The record is written by the statement that reads, so that there is no reading without it. */
    private static final String READ = """
            with asked as (select distinct unnest($1::text[]) as id),
                 noted as (insert into vault_use (actor, purpose, id) select $2, $3, id from asked)
            select v.id, v.col, v.key, v.data from vault v join asked using (id) where v.key is not null
            """;

    private static final String ERASE = """
            with gone as (update vault set key = null, data = '' where id = $1 and key is not null returning id),
                 noted as (insert into vault_use (actor, purpose, id) select $2, 'erase', id from gone)
            select count(*) as n from gone
            """;

    private static final String KEEP = """
            with kept as (insert into vault (id, col, key, data) values ($1, $2, $3, $4)
                          on conflict (id) do nothing returning id, col, key, data)
            select id, col, key, data from kept
            union all select id, col, key, data from vault where id = $1 and key is not null
            limit 1
            """;

    private final Database database;

    Store(Database database) {
        this.database = database;
    }

    Future<Optional<byte[]>> anyKey() {
        return database.read("select key from vault where key is not null limit 1", Tuple.tuple())
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(rows.iterator().next().getBuffer("key").getBytes()));
    }

    static Future<Void> insert(SqlConnection transaction, List<Vault.Sealed> rows) {
        var ids = new String[rows.size()];
        var columns = new String[ids.length];
        var keys = new Buffer[ids.length];
        var texts = new Buffer[ids.length];
        for (int i = 0; i < ids.length; i++) {
            var row = rows.get(i);
            ids[i] = row.row();
            columns[i] = row.column();
            keys[i] = row.key();
            texts[i] = row.data();
        }
        return transaction
                .preparedQuery(INSERT)
                .execute(Tuple.of(ids, columns, keys, texts))
                .mapEmpty();
    }

    Future<List<Vault.Sealed>> read(List<String> rows, Actor by, Vault.Purpose purpose) {
        var values =
                Tuple.of(rows.toArray(String[]::new), by.id(), purpose.name().toLowerCase(Locale.ROOT));
        return database.read(READ, values)
                .map(found -> StreamSupport.stream(found.spliterator(), false)
                        .map(Store::sealed)
                        .toList());
    }

    Future<Boolean> erase(String row, Actor by) {
        return database.read(ERASE, Tuple.of(row, by.id()))
                .map(rows -> rows.iterator().next().getLong("n") > 0);
    }

    /** Inserts, or finds what an earlier call of the same id inserted. */
    Future<Vault.Sealed> keep(Vault.Sealed row) {
        var values = Tuple.of(row.row(), row.column(), row.key(), row.data());
        return database.read(KEEP, values)
                .compose(found -> found.size() == 0
                        ? Future.failedFuture(new IllegalStateException("vault.erased: " + row.row()))
                        : Future.succeededFuture(sealed(found.iterator().next())));
    }

    private static Vault.Sealed sealed(Row row) {
        return new Vault.Sealed(row.getString("id"), row.getString("col"), row.getBuffer("key"), row.getBuffer("data"));
    }
}
