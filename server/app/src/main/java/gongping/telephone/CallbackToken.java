package gongping.telephone;

import java.security.SecureRandom;
import java.util.HexFormat;

/** The secret part of a dialling's callback address: 128 random bits in hex. It does not print itself. */
public record CallbackToken(String hex) {
    private static final SecureRandom RANDOM = new SecureRandom();

    public CallbackToken {
        if (!hex.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("callback token");
        }
    }

    /** A new one. */
    public static CallbackToken random() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return new CallbackToken(HexFormat.of().formatHex(bytes));
    }

    @Override
    public String toString() {
        return "token";
    }
}
