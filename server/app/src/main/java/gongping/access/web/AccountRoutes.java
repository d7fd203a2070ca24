package gongping.access.web;

import gongping.access.Access;
import gongping.access.Account;
import gongping.access.Desk;
import gongping.access.Opened;
import gongping.config.HttpSettings;
import gongping.http.Answer;
import gongping.http.Exchange;
import gongping.http.Operations;
import gongping.http.Problem;
import gongping.http.Routes;
import gongping.http.SessionCookies;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;

/** Accounts and the pairing of devices. */
public final class AccountRoutes implements Routes {
    private final Access access;
    private final SessionCookies cookies;

    /** The routes over this room. */
    public AccountRoutes(Access access, HttpSettings settings) {
        this.access = access;
        this.cookies = new SessionCookies(settings);
    }

    @Override
    public void mount(Operations operations) {
        operations.on("createAccount", this::createAccount);
        operations.on("createFirstAccount", this::createFirstAccount);
        operations.on("revokeSessions", this::revokeSessions);
        operations.on("createPairing", this::createPairing);
        operations.on("redeemPairing", this::redeemPairing);
    }

    private Future<Answer> createAccount(Exchange exchange) {
        var body = exchange.body();
        return access.accounts()
                .add(
                        exchange.principal().actor(),
                        body.getString("name"),
                        body.getString("password"),
                        desks(exchange),
                        exchange.network())
                .compose(SessionJson::value)
                .map(account -> Answer.json(201, json(account)));
    }

    private Future<Answer> createFirstAccount(Exchange exchange) {
        var body = exchange.body();
        return access.firstAccount()
                .add(
                        body.getString("code"),
                        body.getString("name"),
                        body.getString("password"),
                        desks(exchange),
                        exchange.network())
                .compose(SessionJson::value)
                .map(account -> Answer.json(201, json(account)));
    }

    private Future<Answer> revokeSessions(Exchange exchange) {
        return access.accounts()
                .endSessions(exchange.principal().actor(), exchange.path("account"), exchange.network())
                .compose(SessionJson::value)
                .map(done -> Answer.none());
    }

    private Future<Answer> createPairing(Exchange exchange) {
        var seat = exchange.body().getInteger("seat");
        var wire = exchange.body().getString("role") + (seat == null ? "" : "-" + seat);
        var desk = Desk.parse(wire)
                .orElseThrow(() -> Problem.of("pairing.seat", wire).failure());
        return access.pairings()
                .create(exchange.principal().actor(), desk, exchange.network())
                .map(code -> Answer.json(
                        201, Map.of("code", code.text(), "desk", code.desk().wire(), "expiresAt", code.expiresAt())));
    }

    private Future<Answer> redeemPairing(Exchange exchange) {
        var asToken = "token".equals(exchange.body().getString("carrier"));
        return access.pairings()
                .redeem(exchange.body().getString("code"), exchange.network())
                .compose(SessionJson::value)
                .map(opened -> asToken ? withToken(opened) : SessionJson.opened(exchange, cookies, opened));
    }

    private static Answer withToken(Opened opened) {
        var json = SessionJson.of(opened.session());
        json.put("token", opened.token());
        return Answer.json(json);
    }

    private static List<Desk> desks(Exchange exchange) {
        return exchange.body().getJsonArray("desks").stream()
                .map(one -> desk(String.valueOf(one)))
                .toList();
    }

    private static Desk desk(String wire) {
        return Desk.parse(wire)
                .orElseThrow(() -> Problem.of("account.desk", wire).failure());
    }

    private static Map<String, Object> json(Account account) {
        return Map.of(
                "id",
                account.id(),
                "name",
                account.name(),
                "desks",
                account.desks().stream().map(Desk::wire).toList());
    }
}
