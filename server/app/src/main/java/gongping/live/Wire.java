package gongping.live;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.internal.http.WebSocketInternal;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * How bytes reach one socket. The direct way writes one encoding of a frame to every socket and is not public in
 * Vert.x; this class alone knows it, and falls back on the public way where it is missing. A direct write goes past
 * the queue of Vert.x, so everything that is said on the socket is said on its loop, by this package.
 */
sealed interface Wire {
    /** Runs tasks on the socket's event loop; the same object for all sockets of a loop. */
    Executor loop();

    /** Whether this thread is that loop's. */
    boolean here();

    /** The socket behind it. */
    ServerWebSocket socket();

    /** Whether the socket can take more; if not, what is written would only pile up. */
    boolean ready();

    /** Writes a frame; {@code encoded} is the same frame as bytes and stays the caller's. */
    void write(Frame frame, ByteBuf encoded);

    /** Asks the other end for a sign of life. */
    default void ping() {
        var unused = socket().writePing(Buffer.buffer());
    }

    /** Closes with a code of RFC 6455. */
    default void close(int code) {
        var unused = socket().close((short) code);
    }

    /** The best way to this socket; called on its event loop. */
    static Wire to(ServerWebSocket socket, Vertx vertx, boolean direct) {
        return direct && socket instanceof WebSocketInternal internal
                ? new Direct(socket, internal.channelHandlerContext())
                : new Plain(socket, Plain.loopHere(vertx));
    }

    /** One encoding for all. */
    record Direct(ServerWebSocket socket, ChannelHandlerContext context) implements Wire {
        @Override
        public Executor loop() {
            return context.channel().eventLoop();
        }

        @Override
        public boolean here() {
            return context.channel().eventLoop().inEventLoop();
        }

        @Override
        public boolean ready() {
            return context.channel().isWritable();
        }

        @Override
        public void write(Frame frame, ByteBuf encoded) {
            var unused = context.writeAndFlush(encoded.retainedDuplicate(), context.voidPromise());
        }
    }

    /** One encoding for each socket, through the public methods. */
    record Plain(ServerWebSocket socket, Executor loop) implements Wire {
        private static final ConcurrentHashMap<Thread, Executor> LOOPS = new ConcurrentHashMap<>();

        static Executor loopHere(Vertx vertx) {
            var context = vertx.getOrCreateContext();
            return LOOPS.computeIfAbsent(
                    Thread.currentThread(), thread -> task -> context.runOnContext(nothing -> task.run()));
        }

        @Override
        public boolean here() {
            return true;
        }

        @Override
        public boolean ready() {
            return !socket.isClosed() && !socket.writeQueueFull();
        }

        @Override
        public void write(Frame frame, ByteBuf encoded) {
            var unused = socket.writeTextMessage(frame.text());
        }
    }
}
