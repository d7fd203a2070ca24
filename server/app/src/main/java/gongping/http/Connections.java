package gongping.http;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.SocketAddress;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * The open connections of one event loop. A connection on which no request completes its head within half a minute, or
 * no answer within a quarter of an hour, is closed: drip-fed headers and never-reading clients end here. So is one
 * connection too many from one address.
 */
final class Connections {
    static final Duration IDLE_MAX = Duration.ofSeconds(30);
    static final Duration ANSWER_MAX = Duration.ofMinutes(15);

    private final IdentityHashMap<HttpConnection, Long> deadlines = new IdentityHashMap<>();
    private final Map<String, Integer> perNetwork;
    private final int max;
    private final ClientAddress addresses;
    private final LongSupplier now;

    /** {@code perNetwork} is shared by the loops of a server; {@code now} is a clock in nanoseconds. */
    Connections(ConcurrentHashMap<String, Integer> perNetwork, int max, ClientAddress addresses, LongSupplier now) {
        this.perNetwork = perNetwork;
        this.max = max;
        this.addresses = addresses;
        this.now = now;
    }

    void opened(HttpConnection connection) {
        var remote = connection.remoteAddress();
        var host = remote == null ? "unknown" : String.valueOf(remote.hostAddress());
        if (!addresses.isProxy(host)) {
            var network = ClientAddress.network(host);
            var open = perNetwork.merge(network, 1, Integer::sum);
            connection.closeHandler(gone -> {
                perNetwork.computeIfPresent(network, (key, count) -> count > 1 ? count - 1 : null);
                deadlines.remove(connection);
            });
            if (open > max) {
                connection.close();
                return;
            }
        } else {
            connection.closeHandler(gone -> deadlines.remove(connection));
        }
        deadlines.put(connection, now.getAsLong() + IDLE_MAX.toNanos());
    }

    void busy(HttpConnection connection) {
        deadlines.replace(connection, now.getAsLong() + ANSWER_MAX.toNanos());
    }

    void idle(HttpConnection connection) {
        deadlines.replace(connection, now.getAsLong() + IDLE_MAX.toNanos());
    }

    /** A socket has its own heartbeat and is no longer looked at here. The address and port are the connection's. */
    void upgraded(SocketAddress remote) {
        deadlines.keySet().removeIf(connection -> remote.equals(connection.remoteAddress()));
    }

    void sweep() {
        var time = now.getAsLong();
        var late = deadlines.entrySet().stream()
                .filter(entry -> entry.getValue() - time < 0)
                .map(Map.Entry::getKey)
                .toList();
        late.forEach(HttpConnection::close);
    }
}
