package gongping.access;

import gongping.database.Database;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;

/**
 * Watches the sessions that have sockets here. Once in half a second one statement asks which of them still live;
 * once a minute it also marks them as used. While the database does not answer, nobody is put out.
 */
final class SessionWatches implements AutoCloseable {
    private static final long LOOK_MS = 500;
    private static final int TOUCH_EVERY = 120;
    private static final String LIVING = "select encode(s.hash, 'hex') as id from session s"
            + " left join account a on a.id = s.account where s.hash = any ($1) and" + StoredSessions.ALIVE;
    private static final String TOUCH = "update session s set seen_at = now() where s.hash = any ($1)"
            + " and s.ended_at is null and s.ends_at > now() and s.seen_at + s.idle > now()";

    private final Vertx vertx;
    private final Database database;
    private final long timer;
    private final AtomicBoolean asking = new AtomicBoolean();
    private final AtomicInteger looks = new AtomicInteger();
    private final Map<SessionId, Map<Object, Runnable>> watches = new ConcurrentHashMap<>();

    SessionWatches(Vertx vertx, Database database) {
        this.vertx = vertx;
        this.database = database;
        timer = vertx.setPeriodic(LOOK_MS, now -> look());
    }

    Sessions.Watch add(SessionId session, Runnable told) {
        var key = new Object();
        watches.compute(session, (id, known) -> {
            var all = known == null ? new ConcurrentHashMap<Object, Runnable>() : known;
            all.put(key, told);
            return all;
        });
        return () -> watches.computeIfPresent(session, (id, known) -> {
            known.remove(key);
            return known.isEmpty() ? null : known;
        });
    }

    void ended(SessionId session) {
        var told = watches.remove(session);
        if (told != null) {
            told.values().forEach(Runnable::run);
        }
    }

    private void look() {
        var asked = Set.copyOf(watches.keySet());
        if (asked.isEmpty() || !asking.compareAndSet(false, true)) {
            return;
        }
        var hashes = asked.stream()
                .map(id -> Buffer.buffer(HexFormat.of().parseHex(id.hex())))
                .toArray(Buffer[]::new);
        var touch = looks.incrementAndGet() % TOUCH_EVERY == 0;
        var marked = touch ? database.once(TOUCH, Tuple.of(hashes)).mapEmpty() : io.vertx.core.Future.succeededFuture();
        marked.compose(done -> database.once(LIVING, Tuple.of(hashes)))
                .onSuccess(rows -> endAllBut(asked, rows))
                .onComplete(done -> asking.set(false));
    }

    private void endAllBut(Set<SessionId> asked, RowSet<Row> living) {
        var gone = new HashSet<>(asked);
        StreamSupport.stream(living.spliterator(), false)
                .map(row -> new SessionId(row.getString("id")))
                .forEach(gone::remove);
        gone.forEach(this::ended);
    }

    @Override
    public void close() {
        vertx.cancelTimer(timer);
    }
}
