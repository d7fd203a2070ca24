package gongping.access;

import gongping.kernel.Actor;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Signing in and out, and the password. */
public final class SignIns {
    /** A new password: the session that goes on with it, and how many sessions of the old one it ended. */
    public record Changed(Opened opened, int ended) {}

    private static final int FREE_PAIR = 3;
    private static final int FREE_ADDRESS = 30;

    private final Accounts accounts;
    private final StoredSessions sessions;
    private final Delays delays;
    private final PasswordQueue queue;
    private final Records records;

    SignIns(Accounts accounts, StoredSessions sessions, Delays delays, PasswordQueue queue, Records records) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.delays = delays;
        this.queue = queue;
        this.records = records;
    }

    /**
     * Opens a session at a desk. A wrong name, a wrong password and a desk that the account does not hold are one
     * refusal and take the same time.
     *
     * @param replaced the token that the browser had for this desk; its session ends
     * @param network what counts as one address
     * @return refused with {@code session.sign-in-refused}, {@code session.sign-in-delayed} or {@code session.busy}
     */
    public Future<Result<Opened>> signIn(
            String name, String password, Desk desk, Optional<String> replaced, String network) {
        var pair = Delays.Key.of("sign-in", Accounts.folded(name) + "|" + network, FREE_PAIR);
        var address = Delays.Key.of("sign-in-address", network, FREE_ADDRESS);
        return early(pair, address).compose(early -> {
            if (early.isPresent()) {
                return Future.succeededFuture(Result.<Opened>refuse("session.sign-in-delayed", early.get()));
            }
            return accounts.byName(name)
                    .compose(found -> verified(found, password).compose(verified -> switch (verified) {
                        case Result.Refused<Boolean>(var why) ->
                            forgiven(pair, address).map(done -> new Result.Refused<Opened>(why));
                        case Result.Done<Boolean>(var right) ->
                            right
                                            && found.isPresent()
                                            && found.get().account().desks().contains(desk)
                                    ? opened(found.get(), desk, replaced, network, pair, address)
                                    : refused(network);
                    }));
        });
    }

    /**
     * Opens a session at a desk of the demo. Nobody is put out of a seat there: the autopilot and whoever steps in sit
     * at it together.
     */
    public Future<Opened> signInToTheDemo(Desk desk, Optional<String> replaced) {
        return accounts.ofTheDemo(desk)
                .compose(stored -> own(replaced).compose(done -> open(stored, desk, Lasting.DEMO)));
    }

    /** Ends this session. */
    public Future<?> signOut(SessionId session) {
        return sessions.end(session);
    }

    /** The session of a token, with its holder's name. */
    public Future<Optional<Session>> describe(String token) {
        return sessions.describe(token);
    }

    /**
     * Chooses a new password. Every session of the account ends, this one included, and a new one is opened.
     *
     * @return refused with {@code session.sign-in-refused} if the old one is wrong, or with {@code password.*}
     */
    public Future<Result<Changed>> changePassword(Principal principal, String old, String chosen, String network) {
        var pair = Delays.Key.of("password", principal.actor().id() + "|" + network, FREE_PAIR);
        var normal = PasswordRules.normal(chosen);
        return delays.begin(pair).compose(early -> {
            if (early.isPresent()) {
                return Future.succeededFuture(Result.<Changed>refuse("session.sign-in-delayed", early.get()));
            }
            return accounts.byId(principal.actor().id())
                    .compose(found -> changed(found, old, normal))
                    .compose(changed -> switch (changed) {
                        case Result.Refused<Accounts.Stored>(var why) ->
                            Future.succeededFuture(new Result.Refused<Changed>(why));
                        case Result.Done<Accounts.Stored>(var stored) ->
                            delays.forget(pair)
                                    .compose(done -> records.add(
                                            principal.actor(),
                                            "password-changed",
                                            stored.account().id(),
                                            network))
                                    .compose(done ->
                                            sessions.endAll(stored.account().id(), Optional.empty()))
                                    .compose(ended -> open(stored, principal.desk(), Lasting.PERSON)
                                            .map(opened -> new Result.Done<>(new Changed(opened, ended))));
                    });
        });
    }

    private Future<Optional<Integer>> early(Delays.Key pair, Delays.Key address) {
        return delays.begin(pair)
                .compose(early -> early.isPresent() ? Future.succeededFuture(early) : delays.begin(address));
    }

    private Future<?> forgiven(Delays.Key pair, Delays.Key address) {
        return delays.forgive(pair).compose(done -> delays.forgive(address));
    }

    private Future<Result<Boolean>> verified(Optional<Accounts.Stored> found, String password) {
        var normal = PasswordRules.normal(password);
        var stored = found.map(Accounts.Stored::password).orElse(Argon2id.NOBODY);
        return queue.run(() -> new Result.Done<>(Argon2id.verify(normal, stored)));
    }

    private Future<Result<Accounts.Stored>> changed(Optional<Accounts.Stored> found, String old, String normal) {
        if (found.isEmpty() || found.get().demo()) {
            return Future.succeededFuture(Result.refuse("session.forbidden"));
        }
        var stored = found.get();
        var fault = PasswordRules.fault(normal, stored.account().name());
        if (fault.isPresent()) {
            return Future.succeededFuture(new Result.Refused<>(fault.get()));
        }
        if (normal.equals(PasswordRules.normal(old))) {
            return Future.succeededFuture(Result.refuse("password.same"));
        }
        return queue.<String>run(() -> Argon2id.verify(PasswordRules.normal(old), password(stored))
                        ? new Result.Done<>(Argon2id.hash(normal))
                        : Result.refuse("session.sign-in-refused"))
                .compose(hashed -> switch (hashed) {
                    case Result.Refused<String>(var why) -> Future.succeededFuture(new Result.Refused<>(why));
                    case Result.Done<String>(var hash) ->
                        accounts.setPassword(stored.account().id(), hash)
                                .map(done ->
                                        new Result.Done<>(new Accounts.Stored(stored.account(), hash, false, false)));
                });
    }

    private static String password(Accounts.Stored stored) {
        @Nullable String password = stored.password();
        return password == null ? Argon2id.NOBODY : password;
    }

    private Future<Result<Opened>> opened(
            Accounts.Stored stored,
            Desk desk,
            Optional<String> replaced,
            String network,
            Delays.Key pair,
            Delays.Key address) {
        return delays.forget(pair)
                .compose(done -> delays.forgive(address))
                .compose(done -> records.add(new Actor(stored.account().id()), "signed-in", desk.wire(), network))
                .compose(done -> over(desk, replaced))
                .compose(done -> open(stored, desk, Lasting.PERSON))
                .map(Result.Done<Opened>::new);
    }

    private Future<Result<Opened>> refused(String network) {
        return records.add(Actor.SYSTEM, "sign-in-refused", "-", network)
                .map(done -> Result.refuse("session.sign-in-refused"));
    }

    /** What ends when a session opens: the browser's old one, and whoever held a seat that only one may hold. */
    private Future<?> over(Desk desk, Optional<String> replaced) {
        var old = own(replaced);
        return switch (desk.role()) {
            case KEYER, WITNESS, SECOND_MACHINE -> old.compose(done -> sessions.endAt(desk));
            case ADMINISTRATOR,
                    REGISTRAR,
                    HOST,
                    CALL_OPERATOR,
                    DIRECTOR,
                    PANELIST,
                    INSPECTOR,
                    AUDITOR,
                    VIEWER,
                    RENDERER -> old;
        };
    }

    private Future<?> own(Optional<String> replaced) {
        return replaced.map(sessions::end).orElse(Future.succeededFuture());
    }

    private Future<Opened> open(Accounts.Stored stored, Desk desk, Lasting lasting) {
        var account = stored.account();
        return sessions.open(
                        new Actor(account.id()), Optional.of(account.id()), desk, account.name(), stored.due(), lasting)
                .timeout(5, TimeUnit.SECONDS);
    }
}
