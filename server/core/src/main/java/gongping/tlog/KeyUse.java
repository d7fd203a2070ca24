package gongping.tlog;

import java.util.Arrays;
import java.util.Optional;

/** What a key signs; the byte says so in keys and key ids, so that one key cannot serve for both (signed-note). */
public enum KeyUse {
    /** A note, by the log itself. */
    LOG(1),
    /** A checkpoint with a time, by somebody who has checked that the log only grew (tlog-cosignature). */
    COSIGNER(4);

    private final byte type;

    KeyUse(int type) {
        this.type = (byte) type;
    }

    byte type() {
        return type;
    }

    static Optional<KeyUse> of(byte type) {
        return Arrays.stream(values()).filter(use -> use.type == type).findFirst();
    }
}
