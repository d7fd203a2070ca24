package gongping.access;

import gongping.database.Database;
import gongping.kernel.Actor;
import gongping.kernel.Refusal;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The first account of a server, made with the code that the server printed. The code is used up by the account that
 * it makes and by nothing else: whatever is refused leaves it good.
 */
public final class FirstAccount {
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final int FREE = 5;
    private static final String GOOD = " where hash = $1 and used_at is null and expires_at > now()"
            + " and desk = 'administrator' and not exists (select 1 from account where not demo)";
    private static final String FIND = "select 1 from pairing" + GOOD;
    private static final String USE = "update pairing set used_at = now()" + GOOD + " returning desk";

    private final Database database;
    private final PasswordQueue queue;
    private final Delays delays;

    FirstAccount(Database database, PasswordQueue queue, Delays delays) {
        this.database = database;
        this.queue = queue;
        this.delays = delays;
    }

    /**
     * Makes it; its password must be changed at the first sign-in.
     *
     * @return refused with {@code account.*}, {@code password.*}, {@code pairing.delayed} or {@code session.busy}
     */
    public Future<Result<Account>> add(
            String keyed, String name, String password, Collection<Desk> desks, String network) {
        var account =
                new Account("u-" + Tokens.id(), Normalizer.normalize(name, Normalizer.Form.NFKC), List.copyOf(desks));
        var normal = PasswordRules.normal(password);
        var fault = fault(account, normal);
        if (fault.isPresent()) {
            return Future.succeededFuture(new Result.Refused<>(fault.get()));
        }
        var key = Delays.Key.of("pairing", network, FREE);
        return delays.begin(key).compose(early -> {
            if (early.isPresent()) {
                return Future.succeededFuture(Result.<Account>refuse("pairing.delayed", early.get()));
            }
            return code(keyed)
                    .compose(code -> code.isEmpty()
                            ? Future.succeededFuture(Result.<Account>refuse("account.code"))
                            : delays.forget(key).compose(done -> hashed(code.get(), account, normal, network)));
        });
    }

    /** Without an administrator nobody could ever add a second account. */
    private static Optional<Refusal> fault(Account account, String password) {
        return Accounts.fault(account.name(), password, account.desks())
                .or(() -> account.desks().contains(Desk.of(Role.ADMINISTRATOR))
                        ? Optional.empty()
                        : Optional.of(Refusal.of("account.first")));
    }

    /** The stored form of the code, while it is good. */
    private Future<Optional<Buffer>> code(String keyed) {
        var code = Tokens.normal(keyed).map(plain -> Buffer.buffer(Tokens.hash(plain)));
        return code.isEmpty()
                ? Future.succeededFuture(code)
                : database.once(FIND, Tuple.of(code.get())).map(rows -> code.filter(hash -> rows.size() > 0));
    }

    private Future<Result<Account>> hashed(Buffer code, Account account, String password, String network) {
        return queue.run(() -> new Result.Done<>(Argon2id.hash(password))).compose(hashed -> switch (hashed) {
            case Result.Refused<String>(var why) -> Future.succeededFuture(new Result.Refused<Account>(why));
            case Result.Done<String>(var hash) ->
                Accounts.taken(
                        database.transaction(LIMIT, connection -> made(connection, code, account, hash, network)));
        });
    }

    private static Future<Result<Account>> made(
            SqlConnection connection, Buffer code, Account account, String hash, String network) {
        return connection.preparedQuery(USE).execute(Tuple.of(code)).compose(used -> {
            if (used.size() == 0) {
                return Future.succeededFuture(Result.<Account>refuse("account.code"));
            }
            return connection
                    .preparedQuery(Accounts.ADD)
                    .execute(Accounts.values(account, hash, Actor.SYSTEM))
                    .compose(added -> connection
                            .preparedQuery(Records.ADD)
                            .execute(Tuple.of(Actor.SYSTEM.id(), "account-added", account.id(), network)))
                    .map(written -> new Result.Done<>(account));
        });
    }
}
