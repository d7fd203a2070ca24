package gongping.http;

import gongping.access.Desk;
import gongping.access.Permission;
import gongping.access.Principal;
import gongping.access.Role;
import gongping.access.Sessions;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.Cookie;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds who asks. A device brings a token; a browser a cookie for each desk it sits at and says which desk speaks.
 * Where it cannot say (a link, a socket), the one desk that has the right speaks.
 */
final class Identities {
    private static final String BEARER = "Bearer ";
    private final Sessions sessions;
    private final SessionCookies cookies;

    Identities(Sessions sessions, SessionCookies cookies) {
        this.sessions = sessions;
        this.cookies = cookies;
    }

    static Optional<String> bearer(MultiMap headers) {
        return Optional.ofNullable(headers.get("Authorization"))
                .filter(value -> value.startsWith(BEARER))
                .map(value -> value.substring(BEARER.length()));
    }

    Future<Principal> find(
            Optional<String> token, @Nullable String desk, Collection<? extends Cookie> sent, Permission right) {
        if (token.isPresent()) {
            return sessions.find(token.get()).map(found -> found.orElse(Principal.VIEWER));
        }
        var tokens = cookies.tokens(sent);
        if (desk != null) {
            var named = Desk.parse(desk).map(tokens::get);
            return named.isEmpty()
                    ? Future.succeededFuture(Principal.VIEWER)
                    : sessions.find(named.get()).map(found -> found.orElse(Principal.VIEWER));
        }
        return tokens.isEmpty() ? Future.succeededFuture(Principal.VIEWER) : choose(tokens, right);
    }

    private Future<Principal> choose(Map<Desk, String> tokens, Permission right) {
        var found = tokens.values().stream().map(sessions::find).toList();
        return Future.all(found).map(all -> {
            var present = found.stream().flatMap(one -> one.result().stream()).toList();
            var able = present.stream().filter(one -> one.may(right)).toList();
            if (able.size() == 1) {
                return able.getFirst();
            }
            if (present.isEmpty() || right.roles().contains(Role.VIEWER)) {
                return Principal.VIEWER;
            }
            if (able.isEmpty()) {
                return present.getFirst();
            }
            throw Problem.of("session.which-desk").failure();
        });
    }
}
