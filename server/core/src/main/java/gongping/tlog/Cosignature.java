package gongping.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Optional;

/** The inside of a cosignature: when it was made, and the Ed25519 signature (tlog-cosignature, v1). */
final class Cosignature {
    private static final int BYTES = Long.BYTES + Ed25519.SIGNATURE_BYTES;

    private final long time;
    private final byte[] signed;

    Cosignature(long time, byte[] signed) {
        this.time = time;
        this.signed = signed;
    }

    /** Reads the inside of a signature line, whoever made it. */
    static Optional<Cosignature> of(NoteSignature signature) {
        var bytes = ByteBuffer.wrap(signature.signed());
        if (bytes.remaining() != BYTES) {
            return Optional.empty();
        }
        long time = bytes.getLong();
        var signed = new byte[Ed25519.SIGNATURE_BYTES];
        bytes.get(signed);
        return time < 0 ? Optional.empty() : Optional.of(new Cosignature(time, signed));
    }

    /** What is signed: the time and the whole body of the checkpoint. */
    static byte[] message(long time, String body) {
        return ("cosignature/v1\ntime " + time + "\n" + body).getBytes(UTF_8);
    }

    /** Seconds since 1970. */
    long time() {
        return time;
    }

    boolean isBy(byte[] publicKey, String body) {
        return Ed25519.verifies(publicKey, message(time, body), signed);
    }

    byte[] bytes() {
        return ByteBuffer.allocate(BYTES).putLong(time).put(signed).array();
    }
}
