package gongping.http;

import gongping.access.Desk;
import gongping.config.HttpSettings;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * The cookies of sessions, one for each desk, so that one browser can sit at several desks in several tabs. Under
 * https {@code __Host-gongping.<desk>}; in the demo, where cookies know no port, {@code gongping-<port>.<desk>}.
 */
public final class SessionCookies {
    private final String prefix;
    private final boolean secure;

    /** The cookies of this server. */
    public SessionCookies(HttpSettings settings) {
        secure = settings.secure();
        prefix = secure ? "__Host-gongping." : "gongping-" + settings.port() + ".";
    }

    /** The cookie that opens a session. */
    public Cookie open(Desk desk, String token, Duration lasts) {
        return cookie(desk, token).setMaxAge(lasts.toSeconds());
    }

    /** The cookie that takes it back. */
    public Cookie clear(Desk desk) {
        return cookie(desk, "").setMaxAge(0);
    }

    /** The tokens that a request brings, by desk. */
    public Map<Desk, String> tokens(Collection<? extends Cookie> cookies) {
        var tokens = new TreeMap<Desk, String>();
        for (var cookie : cookies) {
            if (cookie.getName().startsWith(prefix)) {
                Desk.parse(cookie.getName().substring(prefix.length()))
                        .ifPresent(desk -> tokens.put(desk, cookie.getValue()));
            }
        }
        return tokens;
    }

    private Cookie cookie(Desk desk, String value) {
        return Cookie.cookie(prefix + desk.wire(), value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(secure)
                .setSameSite(CookieSameSite.STRICT);
    }
}
