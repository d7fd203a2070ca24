package gongping.http;

import gongping.access.Desk;
import gongping.access.Principal;
import gongping.access.SessionId;
import gongping.access.Sessions;
import gongping.kernel.Actor;
import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Sessions in memory: the token is the desk's name. Ending one tells its watches. */
final class FakeSessions implements Sessions {
    private final Map<String, Principal> open = new ConcurrentHashMap<>();
    private final Map<SessionId, Runnable> watches = new ConcurrentHashMap<>();

    /** Signs a desk in; its token is the desk's name. */
    String signIn(String desk, boolean passwordDue) {
        var id = new SessionId(String.format("%064x", open.size() + 1));
        var principal =
                new Principal(new Actor("u-" + desk), Desk.parse(desk).orElseThrow(), Optional.of(id), passwordDue);
        open.put(desk, principal);
        return desk;
    }

    void end(String token) {
        var gone = Optional.ofNullable(open.remove(token));
        gone.flatMap(Principal::session).map(watches::get).ifPresent(Runnable::run);
    }

    @Override
    public Future<Optional<Principal>> find(String token) {
        return Future.succeededFuture(Optional.ofNullable(open.get(token)));
    }

    @Override
    public Watch watch(SessionId session, Runnable ended) {
        watches.put(session, ended);
        if (open.values().stream().noneMatch(one -> one.session().equals(Optional.of(session)))) {
            ended.run();
        }
        return () -> watches.remove(session);
    }
}
