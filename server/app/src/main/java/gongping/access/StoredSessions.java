package gongping.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gongping.database.Database;
import gongping.database.Fault;
import gongping.kernel.Actor;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sessions in PostgreSQL. Asked at every request: a session that has ended anywhere has ended here. */
final class StoredSessions implements Sessions {
    private static final Logger LOG = LoggerFactory.getLogger(StoredSessions.class);
    static final String ALIVE = " s.ended_at is null and s.ends_at > now() and s.seen_at + s.idle > now()"
            + " and (s.account is null or s.desk = any (a.desks)) ";
    private static final String FIND =
            "select s.actor, s.desk, s.name, s.ends_at, coalesce(a.password_due, false) as due,"
                    + " s.seen_at < now() - interval '1 minute' as stale"
                    + " from session s left join account a on a.id = s.account where s.hash = $1 and" + ALIVE;
    private static final String OPEN = "insert into session (hash, actor, account, desk, name, idle, ends_at)"
            + " values ($1, $2, $3, $4, $5, make_interval(secs => $6), now() + make_interval(secs => $7))"
            + " returning ends_at";
    private static final String END = "update session set ended_at = now() where hash = $1 and ended_at is null";
    private static final String TOUCH = "update session set seen_at = now() where hash = $1";
    private static final long REMEMBERED_MAX = 10_000;

    private final Database database;
    private final SessionWatches watches;
    /** Asked only while the database does not answer. */
    private final Cache<SessionId, Session> lately = Caffeine.newBuilder()
            .maximumSize(REMEMBERED_MAX)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    StoredSessions(Database database, SessionWatches watches) {
        this.database = database;
        this.watches = watches;
    }

    @Override
    public Future<Optional<Principal>> find(String token) {
        return describe(token).map(found -> found.map(Session::principal));
    }

    @Override
    public Watch watch(SessionId session, Runnable ended) {
        return watches.add(session, ended);
    }

    Future<Optional<Session>> describe(String token) {
        if (!Tokens.plausible(token)) {
            return Future.succeededFuture(Optional.empty());
        }
        var hash = Tokens.hash(token);
        var id = new SessionId(HexFormat.of().formatHex(hash));
        return database.once(FIND, Tuple.of(Buffer.buffer(hash)))
                .map(rows -> {
                    var row = rows.iterator();
                    return row.hasNext() ? Optional.of(seen(id, row.next())) : forgotten(id);
                })
                .recover(failure -> lately(id, failure));
    }

    /** A session for this desk. */
    Future<Opened> open(Actor actor, Optional<String> account, Desk desk, String name, boolean due, Lasting lasting) {
        var token = Tokens.token();
        var hash = Tokens.hash(token);
        var values = Tuple.tuple()
                .addBuffer(Buffer.buffer(hash))
                .addString(actor.id())
                .addString(account.orElse(null))
                .addString(desk.wire())
                .addString(name)
                .addDouble((double) lasting.idle().toSeconds())
                .addDouble((double) lasting.most().toSeconds());
        return database.once(OPEN, values).map(rows -> {
            var id = new SessionId(HexFormat.of().formatHex(hash));
            var ends = rows.iterator().next().getOffsetDateTime("ends_at").toInstant();
            var principal = new Principal(actor, desk, Optional.of(id), due);
            return new Opened(token, new Session(principal, name, ends), lasting.most());
        });
    }

    /** Ends one session; its sockets are told at once on this node, within a second on the others. */
    Future<?> end(SessionId session) {
        return database.once(END, Tuple.of(Buffer.buffer(HexFormat.of().parseHex(session.hex()))))
                .onSuccess(done -> ended(session));
    }

    /** Ends the session of this token, if it is one. */
    Future<?> end(String token) {
        return Tokens.plausible(token)
                ? end(new SessionId(HexFormat.of().formatHex(Tokens.hash(token))))
                : Future.succeededFuture();
    }

    /** Ends all sessions of an account, but this one; how many those were. */
    Future<Integer> endAll(String account, Optional<SessionId> but) {
        var sql = "update session set ended_at = now() where account = $1 and ended_at is null and hash <> $2"
                + " returning encode(hash, 'hex') as id";
        var kept = but.map(SessionId::hex).orElse("00");
        return endedAll(database.once(
                        sql, Tuple.of(account, Buffer.buffer(HexFormat.of().parseHex(kept)))))
                .map(RowSet::size);
    }

    /** Ends all sessions at this desk: a seat that one device holds goes over to the next. */
    Future<?> endAt(Desk desk) {
        var sql = "update session set ended_at = now() where desk = $1 and ended_at is null"
                + " returning encode(hash, 'hex') as id";
        return endedAll(database.once(sql, Tuple.of(desk.wire())));
    }

    private Future<RowSet<Row>> endedAll(Future<RowSet<Row>> ended) {
        return ended.onSuccess(rows -> rows.forEach(row -> ended(new SessionId(row.getString("id")))));
    }

    private void ended(SessionId session) {
        lately.invalidate(session);
        watches.ended(session);
    }

    private Session seen(SessionId id, Row row) {
        var principal = new Principal(
                new Actor(row.getString("actor")),
                Desk.parse(row.getString("desk")).orElseThrow(),
                Optional.of(id),
                row.getBoolean("due"));
        OffsetDateTime ends = row.getOffsetDateTime("ends_at");
        var session = new Session(principal, row.getString("name"), ends.toInstant());
        lately.put(id, session);
        if (row.getBoolean("stale")) {
            database.once(TOUCH, Tuple.of(Buffer.buffer(HexFormat.of().parseHex(id.hex()))))
                    .onFailure(late -> LOG.debug("a session was not touched"));
        }
        return session;
    }

    private Optional<Session> forgotten(SessionId id) {
        lately.invalidate(id);
        return Optional.empty();
    }

    private Future<Optional<Session>> lately(SessionId id, Throwable failure) {
        var known = Optional.ofNullable(lately.getIfPresent(id));
        var away = Fault.of(failure) == Fault.NOT_DONE || Fault.of(failure) == Fault.LOST;
        return away && known.isPresent() ? Future.succeededFuture(known) : Future.failedFuture(failure);
    }
}
