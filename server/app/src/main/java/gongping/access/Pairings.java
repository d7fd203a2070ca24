package gongping.access;

import gongping.database.Database;
import gongping.kernel.Actor;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;

/** One-time codes that turn a device into a desk: 80 bits, shown once, good for two minutes, used once. */
public final class Pairings {
    /** A code that has just been made. */
    public record Code(String text, Desk desk, Instant expiresAt) {
        @Override
        public String toString() {
            return "Code[" + desk.wire() + "]";
        }
    }

    private static final Duration GOOD = Duration.ofMinutes(2);
    private static final Duration FIRST_GOOD = Duration.ofHours(1);
    private static final int FREE = 5;
    private static final EnumSet<Role> ALONE = EnumSet.of(Role.KEYER, Role.WITNESS, Role.SECOND_MACHINE);
    private static final String MAKE = "insert into pairing (hash, desk, made_by, expires_at)"
            + " values ($1, $2, $3, now() + make_interval(secs => $4)) returning expires_at";
    private static final String USE = "update pairing set used_at = now()"
            + " where hash = $1 and used_at is null and expires_at > now() and desk <> 'administrator' returning desk";

    private final Database database;
    private final StoredSessions sessions;
    private final Delays delays;
    private final Records records;

    Pairings(Database database, StoredSessions sessions, Delays delays, Records records) {
        this.database = database;
        this.sessions = sessions;
        this.delays = delays;
        this.records = records;
    }

    /** A code for a device. */
    public Future<Code> create(Actor by, Desk desk, String address) {
        return records.add(by, "pairing-made", desk.wire(), address).compose(done -> make(by, desk, GOOD));
    }

    /**
     * A code for the first administrator, good for an hour: shown on the console of a server that has no account yet.
     * It makes no device; {@link FirstAccount} takes it.
     */
    public Future<Code> forFirstAdministrator() {
        return make(Actor.SYSTEM, Desk.of(Role.ADMINISTRATOR), FIRST_GOOD);
    }

    /**
     * Uses a code. Keyers, witnesses and the second machine sit alone: whoever held the seat before is put out.
     *
     * @return refused with {@code pairing.refused} or {@code pairing.delayed}
     */
    public Future<Result<Opened>> redeem(String keyed, String network) {
        var key = Delays.Key.of("pairing", network, FREE);
        return delays.begin(key).compose(early -> {
            if (early.isPresent()) {
                return Future.succeededFuture(Result.<Opened>refuse("pairing.delayed", early.get()));
            }
            return used(keyed)
                    .compose(desk -> desk.isEmpty()
                            ? Future.succeededFuture(Result.<Opened>refuse("pairing.refused"))
                            : delays.forget(key).compose(done -> opened(desk.get(), network)));
        });
    }

    private Future<Code> make(Actor by, Desk desk, Duration good) {
        var text = Tokens.code();
        var values = Tuple.of(Buffer.buffer(Tokens.hash(text)), desk.wire(), by.id(), (double) good.toSeconds());
        return database.once(MAKE, values)
                .map(rows -> new Code(
                        text,
                        desk,
                        rows.iterator().next().getOffsetDateTime("expires_at").toInstant()));
    }

    private Future<Optional<Desk>> used(String keyed) {
        var code = Tokens.normal(keyed);
        if (code.isEmpty()) {
            return Future.succeededFuture(Optional.empty());
        }
        return database.once(USE, Tuple.of(Buffer.buffer(Tokens.hash(code.get()))))
                .map(rows -> {
                    var row = rows.iterator();
                    return row.hasNext() ? Desk.parse(row.next().getString("desk")) : Optional.empty();
                });
    }

    private Future<Result<Opened>> opened(Desk desk, String network) {
        var device = new Actor("d-" + Tokens.id());
        var alone = ALONE.contains(desk.role());
        return records.add(device, "paired", desk.wire(), network)
                .compose(done -> alone ? sessions.endAt(desk) : Future.succeededFuture())
                .compose(done -> sessions.open(device, Optional.empty(), desk, desk.wire(), false, Lasting.DEVICE))
                .map(Result.Done<Opened>::new);
    }
}
