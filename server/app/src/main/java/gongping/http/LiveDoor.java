package gongping.http;

import gongping.access.Principal;
import io.vertx.core.Future;
import io.vertx.core.http.ServerWebSocket;
import java.util.OptionalLong;

/**
 * Where the live part takes over a socket. By then its origin, sub-protocol and session have been checked and the desk
 * has the right to the view. Both methods are called on the socket's event loop.
 */
public interface LiveDoor {
    /** The sub-protocol that a socket must ask for. */
    String PROTOCOL = "gongping.live.v1";

    /**
     * What a socket asks for.
     *
     * @param conference the conference's id
     * @param view the view's name, {@code host}
     * @param rev what the client already has; empty if nothing
     * @param principal who watches
     */
    record Visit(String conference, String view, OptionalLong rev, Principal principal) {}

    /** Whether the socket may open; fails with a {@link ProblemException} to refuse it. Must answer within 5 s. */
    Future<Void> admit(Visit visit);

    /**
     * The socket is open. The server closes it with 1008 when its session ends and with 1001 when it stops; a frame of
     * a client beyond 4 kB has closed it already.
     */
    void opened(ServerWebSocket socket, Visit visit);
}
