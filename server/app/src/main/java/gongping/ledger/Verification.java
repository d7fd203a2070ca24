package gongping.ledger;

import gongping.kernel.Actor;
import io.vertx.core.buffer.Buffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Whether nothing of a ledger was changed, left out or put in: recomputes every hash, counts {@code seq} and versions,
 * compares head and orders, and names the first broken event. Whoever can rewrite the whole database can rewrite every
 * hash as well: compare the heads with those published.
 */
public final class Verification {
    private static final int FETCH = 2_000;

    private static final String COLUMNS = "select seq, stream, version, hash, type, key, actor, at, body from ledger ";
    private static final String EVENTS = COLUMNS + "order by seq";
    private static final String STREAM = COLUMNS + "where stream = ? order by version";

    /** Orders whose events are not exactly the ones they say, with the first event or 0. */
    private static final String ORDERS = """
            select coalesce(e.seq, 0) as seq, coalesce(e.stream, o.stream) as stream,
                   coalesce(e.first_version, o.first_version) as version
            from (select key, stream, min(seq) as seq, min(version) as first_version, max(version) as last_version,
                         count(*) as n
                  from ledger group by key, stream) e
            full join ledger_order o on o.key = e.key and o.stream = e.stream
                 and o.first_version = e.first_version and o.last_version = e.last_version
                 and e.n = e.last_version - e.first_version + 1
            where e.key is null or o.key is null
            order by 1 limit 1
            """;

    private Verification() {}

    /** The first event that is not as it was written. {@code seq} 0: none is left to name. */
    public record Finding(long seq, String stream, long version, String what) {
        @Override
        public String toString() {
            return "seq %d, %s version %d: %s".formatted(seq, stream, version, what);
        }
    }

    /**
     * What was found.
     *
     * @param events how many hold, from the beginning
     * @param heads by stream, the version and hash of its last event that holds
     */
    public record Report(long events, Map<String, String> heads, Optional<Finding> first) {}

    /** Of a whole database, in one snapshot, while it is in use or not. */
    public static Report of(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        var chain = new Chain();
        var first = events(connection, chain);
        if (first.isEmpty()) {
            first = head(connection, chain.events());
        }
        if (first.isEmpty()) {
            first = orders(connection);
        }
        connection.rollback();
        return new Report(chain.events(), chain.heads(), first);
    }

    /** Of one published stream, a line of JSON for each event ({@link EntryLine}). */
    public static Report of(Stream<String> lines) {
        var chain = new Chain();
        var all = lines.iterator();
        for (long number = 1; all.hasNext(); number++) {
            Entry entry;
            try {
                entry = EntryLine.read(all.next());
            } catch (IllegalArgumentException e) {
                return new Report(
                        chain.events(), chain.heads(), Optional.of(new Finding(0, "line", number, "not an event")));
            }
            var wrong = chain.add(entry);
            if (wrong.isPresent()) {
                return new Report(chain.events(), chain.heads(), Optional.of(finding(entry, wrong.get())));
            }
        }
        return new Report(chain.events(), chain.heads(), Optional.empty());
    }

    /** The events of one stream, in order, as they are. */
    public static void stream(Connection connection, StreamId stream, Consumer<Entry> each) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement(STREAM)) {
            statement.setFetchSize(FETCH);
            statement.setString(1, stream.toString());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    each.accept(entry(rows));
                }
            }
        }
        connection.rollback();
    }

    private static Optional<Finding> events(Connection connection, Chain chain) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            try (var rows = statement.executeQuery(EVENTS)) {
                for (long seq = 1; rows.next(); seq++) {
                    var wrong = event(rows, seq, chain);
                    if (wrong.isPresent()) {
                        return wrong;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Finding> event(ResultSet row, long expected, Chain chain) throws SQLException {
        long seq = row.getLong("seq");
        var stream = row.getString("stream");
        if (seq != expected) {
            return Optional.of(new Finding(seq, stream, row.getLong("version"), "seq " + expected + " is missing"));
        }
        try {
            var entry = entry(row);
            return chain.add(entry).map(wrong -> finding(entry, wrong));
        } catch (IllegalArgumentException e) {
            var what = "stream or actor is none that the ledger writes";
            return Optional.of(new Finding(seq, stream, row.getLong("version"), what));
        }
    }

    private static Finding finding(Entry entry, String what) {
        return new Finding(entry.seq(), entry.stream().toString(), entry.version(), what);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("seq"),
                StreamId.parse(row.getString("stream")),
                row.getLong("version"),
                HexFormat.of().formatHex(row.getBytes("hash")),
                row.getString("type"),
                row.getString("key"),
                new Actor(row.getString("actor")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Buffer.buffer(row.getBytes("body")));
    }

    private static Optional<Finding> head(Connection connection, long last) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select seq from ledger_head")) {
            long head = rows.next() ? rows.getLong(1) : -1;
            return head == last
                    ? Optional.empty()
                    : Optional.of(
                            new Finding(last + 1, "the end", 0, "the head says that there are " + head + " events"));
        }
    }

    private static Optional<Finding> orders(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(ORDERS)) {
            return rows.next()
                    ? Optional.of(new Finding(
                            rows.getLong("seq"),
                            rows.getString("stream"),
                            rows.getLong("version"),
                            "event and order do not fit together"))
                    : Optional.empty();
        }
    }
}
