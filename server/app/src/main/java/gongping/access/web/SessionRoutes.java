package gongping.access.web;

import gongping.access.Access;
import gongping.access.Desk;
import gongping.access.Role;
import gongping.access.Session;
import gongping.config.HttpSettings;
import gongping.http.Answer;
import gongping.http.Exchange;
import gongping.http.Operations;
import gongping.http.Problem;
import gongping.http.Routes;
import gongping.http.SessionCookies;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Signing in and out, the demo's desks, the password. */
public final class SessionRoutes implements Routes {
    private final Access access;
    private final SessionCookies cookies;
    private final boolean demo;

    /** The routes over this room. */
    public SessionRoutes(Access access, HttpSettings settings) {
        this.access = access;
        this.cookies = new SessionCookies(settings);
        this.demo = settings.demo();
    }

    @Override
    public void mount(Operations operations) {
        operations.on("signIn", this::signIn);
        operations.on("whoAmI", this::whoAmI);
        operations.on("signOut", this::signOut);
        operations.on("changePassword", this::changePassword);
        operations.on("demoSignIn", this::demoSignIn);
    }

    private Future<Answer> signIn(Exchange exchange) {
        var desk = SessionJson.desk(exchange);
        var body = exchange.body();
        return access.signIns()
                .signIn(
                        body.getString("name"),
                        body.getString("password"),
                        desk,
                        replaced(exchange, desk),
                        exchange.network())
                .compose(SessionJson::value)
                .map(opened -> SessionJson.opened(exchange, cookies, opened));
    }

    private Future<Answer> whoAmI(Exchange exchange) {
        var tokens = new ArrayList<>(cookies.tokens(exchange.cookies()).values());
        exchange.bearer().ifPresent(tokens::add);
        var found = tokens.stream().map(access.signIns()::describe).toList();
        return Future.all(found)
                .map(all -> Answer.json(Map.of(
                        "demo",
                        demo,
                        "desks",
                        found.stream()
                                .flatMap(one -> one.result().stream())
                                .map((Session session) -> SessionJson.of(session))
                                .toList())));
    }

    private Future<Answer> signOut(Exchange exchange) {
        var principal = exchange.principal();
        exchange.cookie(cookies.clear(principal.desk()));
        return access.signIns().signOut(principal.session().orElseThrow()).map(done -> Answer.none());
    }

    private Future<Answer> changePassword(Exchange exchange) {
        var body = exchange.body();
        return access.signIns()
                .changePassword(exchange.principal(), body.getString("old"), body.getString("new"), exchange.network())
                .compose(SessionJson::value)
                .map(changed -> SessionJson.changed(exchange, cookies, changed));
    }

    private Future<Answer> demoSignIn(Exchange exchange) {
        if (!demo) {
            throw Problem.of("session.demo-off").failure();
        }
        var wire = exchange.body().getString("role");
        var role = Arrays.stream(Role.values())
                .filter(one -> one.wire().equals(wire))
                .findFirst()
                .orElseThrow();
        int seat = exchange.body().getInteger("seat", 1);
        if (role.seated() && seat > role.seatsMax()) {
            throw Problem.of("pairing.seat", seat).failure();
        }
        var desk = new Desk(role, role.seated() ? seat : 0);
        return access.signIns()
                .signInToTheDemo(desk, replaced(exchange, desk))
                .map(opened -> SessionJson.opened(exchange, cookies, opened));
    }

    private Optional<String> replaced(Exchange exchange, Desk desk) {
        return Optional.ofNullable(cookies.tokens(exchange.cookies()).get(desk));
    }
}
