package gongping.access.web;

import gongping.access.Desk;
import gongping.access.Opened;
import gongping.access.Result;
import gongping.access.Session;
import gongping.access.SignIns;
import gongping.http.Answer;
import gongping.http.Exchange;
import gongping.http.Problem;
import gongping.http.SessionCookies;
import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a session looks on the wire. */
final class SessionJson {
    private SessionJson() {}

    static Map<String, Object> of(Session session) {
        var principal = session.principal();
        var json = new LinkedHashMap<String, Object>();
        json.put("desk", principal.desk().wire());
        json.put("role", principal.desk().role().wire());
        json.put("seat", principal.desk().seat());
        json.put("actor", principal.actor().id());
        json.put("name", session.name());
        json.put("passwordDue", principal.passwordDue());
        json.put("expiresAt", session.endsAt());
        return json;
    }

    /** Answers with the session and sets its cookie. */
    static Answer opened(Exchange exchange, SessionCookies cookies, Opened opened) {
        exchange.cookie(cookies.open(opened.session().principal().desk(), opened.token(), opened.lasts()));
        return Answer.json(of(opened.session()));
    }

    /** The same for the session that goes on with a new password, with how many others that ended. */
    static Answer changed(Exchange exchange, SessionCookies cookies, SignIns.Changed changed) {
        opened(exchange, cookies, changed.opened());
        var json = of(changed.opened().session());
        json.put("ended", changed.ended());
        return Answer.json(json);
    }

    /** The value, or a failure that answers with the refusal. */
    static <T> Future<T> value(Result<T> result) {
        return switch (result) {
            case Result.Done<T>(var value) -> Future.succeededFuture(value);
            case Result.Refused<T>(var why) ->
                Future.failedFuture(Problem.of(why).failure());
        };
    }

    /** The desk that the header names. */
    static Desk desk(Exchange exchange) {
        return exchange.header("Gongping-Desk")
                .flatMap(Desk::parse)
                .orElseThrow(
                        () -> Problem.of("request.parameter", "Gongping-Desk").failure());
    }
}
