package gongping.access;

import gongping.database.Database;
import gongping.database.Fault;
import gongping.kernel.Actor;
import gongping.kernel.Refusal;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The accounts. */
public final class Accounts {
    /** What is stored of an account. */
    record Stored(Account account, @Nullable String password, boolean due, boolean demo) {}

    private static final Pattern NAME = Pattern.compile("[^\\s\\p{C}/@:]{2,40}");
    private static final String COLUMNS = "select id, name, password, password_due, desks, demo from account ";
    static final String ADD = "insert into account (id, name, folded_name, password, password_due, desks, demo,"
            + " made_by) values ($1, $2, $3, $4, $5, $6, $7, $8)";

    private final Database database;
    private final PasswordQueue queue;
    private final StoredSessions sessions;
    private final Records records;

    Accounts(Database database, PasswordQueue queue, StoredSessions sessions, Records records) {
        this.database = database;
        this.queue = queue;
        this.sessions = sessions;
        this.records = records;
    }

    /**
     * Adds an account whose password must be changed at the first sign-in.
     *
     * @return refused with {@code account.*} or {@code password.*}, or {@code session.busy}
     */
    public Future<Result<Account>> add(Actor by, String name, String password, Collection<Desk> desks, String address) {
        var normalName = Normalizer.normalize(name, Normalizer.Form.NFKC);
        var normal = PasswordRules.normal(password);
        var fault = fault(normalName, normal, desks);
        if (fault.isPresent()) {
            return Future.succeededFuture(new Result.Refused<>(fault.get()));
        }
        var account = new Account("u-" + Tokens.id(), normalName, List.copyOf(desks));
        return queue.run(() -> new Result.Done<>(Argon2id.hash(normal))).compose(hashed -> switch (hashed) {
            case Result.Refused<String>(var why) -> Future.succeededFuture(new Result.Refused<Account>(why));
            case Result.Done<String>(var hash) ->
                insert(account, hash, by).compose(done -> recorded(done, by, account, address));
        });
    }

    /** Ends every session of an account. */
    public Future<Result<String>> endSessions(Actor by, String account, String address) {
        return database.once("select 1 from account where id = $1", Tuple.of(account))
                .compose(rows -> {
                    if (rows.size() == 0) {
                        return Future.succeededFuture(Result.<String>refuse("account.unknown"));
                    }
                    return records.add(by, "sessions-ended", account, address)
                            .compose(done -> sessions.endAll(account, Optional.empty()))
                            .map(done -> new Result.Done<>(account));
                });
    }

    /** Whether anybody can sign in at all. */
    public Future<Boolean> any() {
        return database.read("select 1 from account where not demo limit 1", Tuple.tuple())
                .map(rows -> rows.size() > 0);
    }

    /** Whether there are accounts of the demo, which a real conference refuses to start with. */
    public Future<Boolean> anyOfTheDemo() {
        return database.read("select 1 from account where demo limit 1", Tuple.tuple())
                .map(rows -> rows.size() > 0);
    }

    Future<Optional<Stored>> byName(String typed) {
        return one("where folded_name = $1", folded(typed));
    }

    Future<Optional<Stored>> byId(String id) {
        return one("where id = $1", id);
    }

    /** The demo's account for this desk; made at the first use. */
    Future<Stored> ofTheDemo(Desk desk) {
        var name = "演示-" + desk.wire();
        return byName(name).compose(found -> {
            if (found.isPresent()) {
                return Future.succeededFuture(found.get());
            }
            var account = new Account("u-" + Tokens.id(), name, List.of(desk));
            return insert(account, null, Actor.SYSTEM)
                    .compose(done -> byName(name))
                    .map(Optional::orElseThrow);
        });
    }

    Future<?> setPassword(String id, String hash) {
        return database.once(
                "update account set password = $2, password_due = false where id = $1", Tuple.of(id, hash));
    }

    /** The name as it is compared. */
    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    static Optional<Refusal> fault(String name, String password, Collection<Desk> desks) {
        if (!NAME.matcher(name).matches()) {
            return Optional.of(Refusal.of("account.name"));
        }
        return Separation.fault(desks).or(() -> PasswordRules.fault(password, name));
    }

    private Future<Result<Account>> insert(Account account, @Nullable String hash, Actor by) {
        return taken(database.once(ADD, values(account, hash, by)).map(done -> new Result.Done<>(account)));
    }

    /** The row of a new account, for {@link #ADD}. */
    static Tuple values(Account account, @Nullable String hash, Actor by) {
        return Tuple.tuple()
                .addString(account.id())
                .addString(account.name())
                .addString(folded(account.name()))
                .addString(hash)
                .addBoolean(hash != null)
                .addArrayOfString(account.desks().stream().map(Desk::wire).toArray(String[]::new))
                .addBoolean(hash == null)
                .addString(by.id());
    }

    /** The same, refused where the name is taken. */
    static Future<Result<Account>> taken(Future<Result<Account>> added) {
        return added.recover(failure -> Fault.of(failure) == Fault.TAKEN
                ? Future.succeededFuture(Result.refuse("account.exists"))
                : Future.failedFuture(failure));
    }

    private Future<Result<Account>> recorded(Result<Account> done, Actor by, Account account, String address) {
        return done instanceof Result.Done<Account>
                ? records.add(by, "account-added", account.id(), address).map(written -> done)
                : Future.succeededFuture(done);
    }

    private Future<Optional<Stored>> one(String where, String value) {
        return database.once(COLUMNS + where, Tuple.of(value)).map(rows -> {
            var row = rows.iterator();
            return row.hasNext() ? Optional.of(stored(row.next())) : Optional.empty();
        });
    }

    private static Stored stored(Row row) {
        var desks = Arrays.stream(row.getArrayOfStrings("desks"))
                .flatMap(desk -> Desk.parse(desk).stream())
                .toList();
        var account = new Account(row.getString("id"), row.getString("name"), desks);
        return new Stored(account, row.getString("password"), row.getBoolean("password_due"), row.getBoolean("demo"));
    }
}
