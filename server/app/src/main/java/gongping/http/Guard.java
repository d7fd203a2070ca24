package gongping.http;

import gongping.config.HttpSettings;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.net.HostAndPort;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a request must look like before anything reads it: a plain path, our own host, no origin but ours. A request
 * that changes something also carries the header {@code Gongping-Desk}, which no form and no image of another site
 * can send.
 */
final class Guard {
    static final String DESK = "Gongping-Desk";
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~@-]+)*/?");
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Set<HttpMethod> KNOWN =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE);

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final Set<String> origins;
    private final Set<String> hosts;
    private final int defaultPort;

    Guard(HttpSettings settings) {
        origins = settings.origins();
        hosts = origins.stream().map(origin -> authority(URI.create(origin))).collect(Collectors.toSet());
        defaultPort = settings.secure() ? HTTPS : HTTP;
    }

    /** Every request; health checks come from anywhere, so their host is not looked at. */
    Optional<Problem> any(HttpMethod method, @Nullable String path, @Nullable HostAndPort host) {
        if (path == null || !PATH.matcher(path).matches() || path.contains("/.")) {
            return Optional.of(Problem.of("request.path"));
        }
        if (!KNOWN.contains(method)) {
            return Optional.of(Problem.of("request.method", method.name()));
        }
        if (!path.startsWith("/health/") && !knows(host)) {
            return Optional.of(Problem.of("request.host", host == null ? "" : host.toString()));
        }
        return Optional.empty();
    }

    /** A request to the API. */
    Optional<Problem> api(HttpMethod method, MultiMap headers) {
        if (SAFE.contains(method)) {
            return Optional.empty();
        }
        if (!ours(headers.getAll("Origin"), true) || !sameSite(headers)) {
            return Optional.of(Problem.of("request.cross-site"));
        }
        return headers.contains(DESK) ? Optional.empty() : Optional.of(Problem.of("request.desk-missing"));
    }

    /** A WebSocket: its origin is ours, or it has none and brings the token of a device. */
    Optional<Problem> socket(MultiMap headers, boolean bringsToken) {
        return ours(headers.getAll("Origin"), bringsToken)
                ? Optional.empty()
                : Optional.of(Problem.of("request.cross-site"));
    }

    private boolean ours(java.util.List<String> sent, boolean mayMiss) {
        return sent.isEmpty() ? mayMiss : sent.size() == 1 && origins.contains(sent.getFirst());
    }

    private static boolean sameSite(MultiMap headers) {
        var site = headers.get("Sec-Fetch-Site");
        return site == null || site.equals("same-origin");
    }

    private boolean knows(@Nullable HostAndPort host) {
        return host != null && hosts.contains(host.host() + ":" + (host.port() < 0 ? defaultPort : host.port()));
    }

    private static String authority(URI origin) {
        var usual = "https".equals(origin.getScheme()) ? HTTPS : HTTP;
        return origin.getHost() + ":" + (origin.getPort() < 0 ? usual : origin.getPort());
    }
}
