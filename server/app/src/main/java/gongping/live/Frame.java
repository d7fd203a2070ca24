package gongping.live;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;

/**
 * One message of the server, as JSON, encoded once for everybody.
 *
 * @param base for a patch the version that it builds on; for the others {@link #ANY}
 * @param rev the version that it leads to; for a heartbeat {@link #ANY}
 * @param json UTF-8
 */
record Frame(long base, long rev, Buffer json) {
    static final long ANY = -1;
    private static final int FIN_TEXT = 0x81;
    private static final int LENGTH_16 = 126;
    private static final int LENGTH_64 = 127;

    static Frame snapshot(long rev, long now, String head, Buffer state) {
        var start = "{\"rev\":%d,\"now\":%d,\"head\":\"%s\",\"state\":".formatted(rev, now, head);
        return new Frame(ANY, rev, join(start, state));
    }

    static Frame patch(long base, long rev, long now, Buffer operations) {
        var start = "{\"base\":%d,\"rev\":%d,\"now\":%d,\"patch\":".formatted(base, rev, now);
        return new Frame(base, rev, join(start, operations));
    }

    static Frame beat(long now) {
        return new Frame(ANY, ANY, Buffer.buffer("{\"now\":%d}".formatted(now)));
    }

    String text() {
        return json.toString();
    }

    /** The WebSocket frame (RFC 6455 §5.2), header and all; the caller releases it. */
    ByteBuf encoded() {
        var length = json.length();
        var buffer = Unpooled.directBuffer(length + 10).writeByte(FIN_TEXT);
        if (length < LENGTH_16) {
            buffer.writeByte(length);
        } else if (length < 1 << 16) {
            buffer.writeByte(LENGTH_16).writeShort(length);
        } else {
            buffer.writeByte(LENGTH_64).writeLong(length);
        }
        return buffer.writeBytes(json.getBytes());
    }

    private static Buffer join(String start, Buffer body) {
        var head = Buffer.buffer(start);
        return Buffer.buffer(head.length() + body.length() + 1)
                .appendBuffer(head)
                .appendBuffer(body)
                .appendByte((byte) '}');
    }
}
