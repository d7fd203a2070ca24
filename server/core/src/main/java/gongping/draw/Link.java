package gongping.draw;

import java.util.HexFormat;

/** One link of a secret chain, 32 bytes as 64 lower-case hexadecimal characters (DRAW/1 §3.2). */
public record Link(String hex) {
    public Link {
        if (!Sha256.isValid(hex)) {
            throw new IllegalArgumentException("Not 64 lower-case hexadecimal characters");
        }
    }

    /** The SHA-256 of this link's raw bytes: the link that was published before it. */
    public Link hashed() {
        return hashed(1);
    }

    /** This link hashed {@code times} times, each time over the raw bytes. */
    public Link hashed(int times) {
        var digest = Sha256.digest();
        var bytes = HexFormat.of().parseHex(hex);
        for (int i = 0; i < times; i++) {
            bytes = digest.digest(bytes);
        }
        return new Link(HexFormat.of().formatHex(bytes));
    }

    /** The first characters, for a screen. */
    public String shortened() {
        return hex.substring(0, 12);
    }

    @Override
    public String toString() {
        return hex;
    }
}
