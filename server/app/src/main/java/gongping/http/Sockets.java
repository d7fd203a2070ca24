package gongping.http;

import gongping.access.Desk;
import gongping.access.Permission;
import gongping.access.Principal;
import gongping.access.Sessions;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.codec.http.cookie.ServerCookieDecoder;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.ServerWebSocketHandshake;
import io.vertx.core.net.HostAndPort;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The handshake of live sockets: everything that can be refused is refused before the upgrade. */
final class Sockets {
    private static final Pattern PATH = Pattern.compile("/live/([A-Za-z0-9][A-Za-z0-9._-]{0,59})/([a-z]{1,20})");
    private static final long HANDSHAKE_MS = 5_000;
    private static final short GOING_AWAY = 1001;
    private static final short POLICY = 1008;

    private final Guard guard;
    private final Identities identities;
    private final Sessions sessions;
    private final LiveDoor door;
    private final ClientAddress addresses;
    private final RateLimits limits;
    private final Set<ServerWebSocket> open = ConcurrentHashMap.newKeySet();

    Sockets(
            Guard guard,
            Identities identities,
            Sessions sessions,
            LiveDoor door,
            ClientAddress addresses,
            RateLimits limits) {
        this.guard = guard;
        this.identities = identities;
        this.sessions = sessions;
        this.door = door;
        this.addresses = addresses;
        this.limits = limits;
    }

    void handle(ServerWebSocketHandshake handshake, Context loop) {
        Future<LiveDoor.Visit> visit;
        try {
            visit = visit(handshake).compose(asked -> door.admit(asked).map(asked));
        } catch (ProblemException e) {
            visit = Future.failedFuture(e);
        }
        visit.timeout(HANDSHAKE_MS, TimeUnit.MILLISECONDS)
                .onComplete(done -> loop.runOnContext(now -> {
                    if (done.succeeded()) {
                        handshake.accept().onSuccess(socket -> opened(socket, done.result(), loop));
                    } else {
                        handshake.reject(status(done.cause()));
                    }
                }));
    }

    /** Says farewell to every socket; clients come back elsewhere, or here when the server has. */
    void close() {
        open.forEach(socket -> socket.close(GOING_AWAY, "server"));
    }

    private void opened(ServerWebSocket socket, LiveDoor.Visit visit, Context loop) {
        open.add(socket);
        var watch = visit.principal()
                .session()
                .map(session ->
                        sessions.watch(session, () -> loop.runOnContext(now -> socket.close(POLICY, "session"))));
        socket.closeHandler(gone -> {
            open.remove(socket);
            watch.ifPresent(Sessions.Watch::close);
        });
        door.opened(socket, visit);
    }

    private Future<LiveDoor.Visit> visit(ServerWebSocketHandshake handshake) {
        var headers = handshake.headers();
        var query = new QueryStringDecoder(handshake.uri()).parameters();
        var token = Optional.ofNullable(first(query, "token")).or(() -> Identities.bearer(headers));
        refuse(guard.any(io.vertx.core.http.HttpMethod.GET, handshake.path(), host(handshake)));
        refuse(guard.socket(headers, token.isPresent()));
        var address = ClientAddress.network(addresses.of(handshake.remoteAddress(), headers));
        refuse(limits.take(address).map(wait -> Answers.tooMany("request.too-many", wait)));
        var path = PATH.matcher(handshake.path());
        if (!path.matches()) {
            throw Problem.of("request.not-found").failure();
        }
        if (Arrays.stream(String.valueOf(headers.get("Sec-WebSocket-Protocol")).split(",", -1))
                .noneMatch(one -> one.strip().equals(LiveDoor.PROTOCOL))) {
            throw Problem.of("request.bad").failure();
        }
        var rev = rev(first(query, "rev"));
        var right = Permission.view(path.group(2))
                .orElseThrow(() -> Problem.of("view.unknown", path.group(2)).failure());
        return identities
                .find(token, first(query, "desk"), cookies(headers.get("Cookie")), right)
                .map(principal -> {
                    admit(principal, right);
                    return new LiveDoor.Visit(path.group(1), path.group(2), rev, principal);
                });
    }

    private static void admit(Principal principal, Permission right) {
        if (!principal.may(right)) {
            var stranger = principal.desk().equals(Desk.of(gongping.access.Role.VIEWER));
            throw Problem.of(stranger ? "session.missing" : "session.forbidden").failure();
        }
        if (principal.passwordDue()) {
            throw Problem.of("session.password-due").failure();
        }
    }

    private static OptionalLong rev(@Nullable String text) {
        if (text == null) {
            return OptionalLong.empty();
        }
        if (!text.matches("[0-9]{1,16}")) {
            throw Problem.of("request.parameter", "rev").failure();
        }
        return OptionalLong.of(Long.parseLong(text));
    }

    private static void refuse(Optional<Problem> problem) {
        if (problem.isPresent()) {
            throw problem.get().failure();
        }
    }

    private static @Nullable HostAndPort host(ServerWebSocketHandshake handshake) {
        return handshake.authority();
    }

    private static @Nullable String first(Map<String, List<String>> query, String name) {
        var values = query.get(name);
        return values == null || values.isEmpty() ? null : values.getFirst();
    }

    private static List<Cookie> cookies(@Nullable String header) {
        return header == null
                ? List.of()
                : ServerCookieDecoder.STRICT.decode(header).stream()
                        .map(one -> Cookie.cookie(one.name(), Objects.requireNonNull(one.value())))
                        .toList();
    }

    private static int status(Throwable cause) {
        return cause instanceof ProblemException refused
                ? ProblemTexts.TABLE.status(refused.problem().code())
                : 503;
    }
}
