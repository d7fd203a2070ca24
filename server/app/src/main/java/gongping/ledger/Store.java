package gongping.ledger;

import gongping.database.Database;
import gongping.kernel.Actor;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The ledger's SQL. */
final class Store {
    /** Rows read at once. */
    static final int PAGE = 2_000;

    private static final String COLUMNS = "seq, stream, version, hash, type, key, actor, at, body";

    /** Moves the head from where we folded it, or does nothing at all: then it gives no row. */
    private static final String APPEND = """
            with h as (update ledger_head set seq = $2 where id = 1 and seq = $1 returning 1 as moved),
                 o as (insert into ledger_order (key, stream, first_version, last_version, request_hash)
                       select t.* from unnest($3::text[], $4::text[], $5::bigint[], $6::bigint[], $7::bytea[]) t, h),
                 e as (insert into ledger (seq, stream, version, hash, type, key, actor, at, body)
                       select t.* from unnest($8::bigint[], $9::text[], $10::bigint[], $11::bytea[], $12::text[],
                                              $13::text[], $14::text[], $15::timestamptz[], $16::bytea[]) t, h
                       returning seq)
            select pg_notify('ledger', max(seq)::text) from e having count(*) > 0
            """;

    private static final String LOOKUP = """
            select h.seq, o.key, o.stream, o.first_version, o.last_version, o.request_hash
            from ledger_head h left join ledger_order o on o.key = any($1::text[]) where h.id = 1
            """;

    private static final String AFTER = "select " + COLUMNS + " from ledger where seq > $1 order by seq limit " + PAGE;

    private static final String OF_STREAM = "select " + COLUMNS
            + " from ledger where stream = $1 and version between $2 and $3 order by version limit " + PAGE;

    private final Database database;

    Store(Database database) {
        this.database = database;
    }

    /** Where the head is, and which of the keys have had their effect. */
    record Lookup(long head, Map<String, Batch.Accepted> found) {}

    Future<Lookup> lookup(List<String> keys) {
        return database.once(LOOKUP, Tuple.of(keys.toArray(String[]::new))).map(rows -> {
            long head = 0;
            var found = new HashMap<String, Batch.Accepted>();
            for (var row : rows) {
                head = row.getLong("seq");
                if (row.getValue("key") != null) {
                    found.put(row.getString("key"), accepted(row));
                }
            }
            return new Lookup(head, found);
        });
    }

    /** Whether it is stored; false: the head is elsewhere and nothing happened. */
    Future<Boolean> append(Batch batch) {
        var orders = batch.orders();
        var entries = batch.entries();
        long last = batch.nextSeq() - 1;
        return database.once(
                        APPEND,
                        Tuple.from(List.of(
                                batch.head(),
                                last,
                                texts(orders, Batch.Accepted::key),
                                texts(orders, order -> order.stream().toString()),
                                numbers(orders, Batch.Accepted::firstVersion),
                                numbers(orders, Batch.Accepted::lastVersion),
                                bytes(orders, order -> hex(order.request().hex())),
                                numbers(entries, Entry::seq),
                                texts(entries, entry -> entry.stream().toString()),
                                numbers(entries, Entry::version),
                                bytes(entries, entry -> hex(entry.hash())),
                                texts(entries, Entry::type),
                                texts(entries, Entry::key),
                                texts(entries, entry -> entry.actor().id()),
                                times(entries),
                                bytes(entries, Entry::body))))
                .map(rows -> rows.size() == 1);
    }

    /** The next page of all streams. */
    Future<List<Entry>> after(long seq) {
        return database.once(AFTER, Tuple.of(seq)).map(Store::entries);
    }

    /** A page of one stream, both versions included. */
    Future<List<Entry>> ofStream(StreamId stream, long first, long last) {
        return database.read(OF_STREAM, Tuple.of(stream.toString(), first, last))
                .map(Store::entries);
    }

    private static List<Entry> entries(RowSet<Row> rows) {
        var entries = new ArrayList<Entry>(rows.size());
        for (var row : rows) {
            entries.add(new Entry(
                    row.getLong("seq"),
                    StreamId.parse(row.getString("stream")),
                    row.getLong("version"),
                    HexFormat.of().formatHex(row.getBuffer("hash").getBytes()),
                    row.getString("type"),
                    row.getString("key"),
                    new Actor(row.getString("actor")),
                    row.getOffsetDateTime("at").toInstant(),
                    row.getBuffer("body")));
        }
        return entries;
    }

    private static Batch.Accepted accepted(Row row) {
        return new Batch.Accepted(
                row.getString("key"),
                StreamId.parse(row.getString("stream")),
                row.getLong("first_version"),
                row.getLong("last_version"),
                new RequestHash(
                        HexFormat.of().formatHex(row.getBuffer("request_hash").getBytes())));
    }

    private static Buffer hex(String hex) {
        return Buffer.buffer(HexFormat.of().parseHex(hex));
    }

    private static <T> String[] texts(List<T> all, Function<T, String> of) {
        return all.stream().map(of).toArray(String[]::new);
    }

    private static <T> Long[] numbers(List<T> all, Function<T, Long> of) {
        return all.stream().map(of).toArray(Long[]::new);
    }

    private static <T> Buffer[] bytes(List<T> all, Function<T, Buffer> of) {
        return all.stream().map(of).toArray(Buffer[]::new);
    }

    private static OffsetDateTime[] times(List<Entry> all) {
        return all.stream().map(entry -> entry.at().atOffset(ZoneOffset.UTC)).toArray(OffsetDateTime[]::new);
    }
}
