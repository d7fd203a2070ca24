package gongping.live;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Takes over open sockets and keeps them alive: a snapshot first, changes after it, a heartbeat every second. What a
 * client may say is little: at most 4 kB, at most 20 frames a second, and only {@code {"type":"snapshot"}} or
 * {@code {"type":"beat",…}}; anything else closes the socket with 1008.
 */
public final class Live implements AutoCloseable {
    /** Close code: the client broke a rule. */
    public static final int POLICY = 1008;
    /** Close code: the server goes away, or the line seems dead. */
    public static final int AWAY = 1001;

    private static final long TEND_MS = 250;
    private static final int BEAT_EVERY = 4;

    private final Vertx vertx;
    private final InstantSource clock;
    private final boolean direct;
    private final Set<Channel> channels = ConcurrentHashMap.newKeySet();
    private final long timer;
    private int ticks;

    /** Keeps sockets of this Vert.x alive until {@link #close}. */
    public Live(Vertx vertx, InstantSource clock) {
        this(vertx, clock, true);
    }

    Live(Vertx vertx, InstantSource clock, boolean direct) {
        this.vertx = vertx;
        this.clock = clock;
        this.direct = direct;
        timer = vertx.setPeriodic(TEND_MS, id -> tick());
    }

    /** A channel that this keeps alive. */
    public Channel channel() {
        var channel = new Channel(clock);
        channels.add(channel);
        return channel;
    }

    /**
     * Shows a channel on a socket that was just accepted; called on the socket's event loop. Who may watch was decided
     * before; a close handler of the socket stays whose it was.
     *
     * @param rev the version that the client has, if any
     * @param beats takes what a client says of itself ({@code "type":"beat"}), on the event loop
     */
    public void open(ServerWebSocket socket, Channel channel, OptionalLong rev, Consumer<JsonNode> beats) {
        var wire = Wire.to(socket, vertx, direct);
        if (wire.here()) {
            open(wire, channel, rev, beats);
        } else {
            wire.loop().execute(() -> open(wire, channel, rev, beats));
        }
    }

    private void open(Wire wire, Channel channel, OptionalLong rev, Consumer<JsonNode> beats) {
        var subscriber = new Subscriber(wire, rev.orElse(Frame.ANY), clock.millis());
        new Inbox(wire.socket(), subscriber, channel, beats, clock).listen();
        channel.join(subscriber);
    }

    /** How many sockets watch anything. */
    public int watchers() {
        return channels.stream().mapToInt(Channel::watchers).sum();
    }

    private void tick() {
        var beat = ++ticks % BEAT_EVERY == 0;
        for (var channel : channels) {
            channel.tend();
            if (beat) {
                channel.beat();
            }
        }
    }

    /** Stops the heartbeat and closes every socket with 1001. */
    @Override
    public void close() {
        vertx.cancelTimer(timer);
        channels.forEach(channel -> channel.close(AWAY));
    }
}
