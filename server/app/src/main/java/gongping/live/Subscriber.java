package gongping.live;

import io.netty.buffer.ByteBuf;
import java.util.concurrent.Executor;

/**
 * One screen. It has one pending slot: while its socket cannot take more, frames are not kept for it; as soon as it
 * can, it is skipped forward to a snapshot. Lives on its socket's event loop.
 */
final class Subscriber {
    private static final long PING_MS = 15_000;
    /** A socket from which nothing came, or that took nothing, for so long is given up. */
    private static final long SILENT_MS = 45_000;

    private final Wire wire;
    private long rev;
    private boolean behind;
    private long heardAt;
    private long askedAt;

    /**
     * A screen at its opening.
     *
     * @param rev the version that it has, or {@link Frame#ANY}
     * @param now epoch milliseconds
     */
    Subscriber(Wire wire, long rev, long now) {
        this.wire = wire;
        this.rev = rev;
        this.heardAt = now;
        this.askedAt = now;
    }

    Executor loop() {
        return wire.loop();
    }

    /** The version that it has, {@link Frame#ANY} before the first. */
    long rev() {
        return rev;
    }

    /** Whether only a snapshot helps. */
    boolean behind() {
        return behind;
    }

    /** It asked for a snapshot, or has nothing that a change could build on. */
    void lose() {
        behind = true;
    }

    boolean gone() {
        return wire.socket().isClosed();
    }

    void close(int code) {
        wire.close(code);
    }

    /** Something came from the other end. */
    void heard(long now) {
        heardAt = now;
    }

    /** Takes a change; a screen that cannot follow falls behind. */
    void follow(Frame patch, ByteBuf encoded) {
        if (behind || patch.rev() <= rev) {
            return;
        }
        if (patch.base() > rev || !wire.ready()) {
            behind = true;
            return;
        }
        wire.write(patch, encoded);
        rev = patch.rev();
    }

    /** Takes a snapshot, unless the socket cannot take it now. */
    void jump(Frame snapshot) {
        if (!wire.ready()) {
            return;
        }
        var encoded = snapshot.encoded();
        try {
            wire.write(snapshot, encoded);
        } finally {
            encoded.release();
        }
        rev = snapshot.rev();
        behind = false;
    }

    /** Takes a sign of life, if it can, and is asked for one now and then; a dead line is given up. */
    void beat(Frame beat, ByteBuf encoded, long now) {
        if (now - heardAt > SILENT_MS) {
            wire.close(Live.AWAY);
            return;
        }
        if (!wire.ready()) {
            return;
        }
        wire.write(beat, encoded);
        if (now - askedAt >= PING_MS) {
            askedAt = now;
            wire.ping();
        }
    }
}
