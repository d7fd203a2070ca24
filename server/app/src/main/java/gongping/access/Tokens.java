package gongping.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** Secrets that the server hands out: 256-bit tokens, 80-bit codes, ids. Kept nowhere but as SHA-256. */
final class Tokens {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;
    private static final int TOKEN_LENGTH = 43;
    /** Crockford's base 32: no letter that is read as a digit. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int CODE_LENGTH = 16;
    private static final int GROUP = 4;

    private Tokens() {}

    static String token() {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether this may be a token at all. */
    static boolean plausible(String token) {
        return token.length() == TOKEN_LENGTH && token.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    /** A code to read aloud or to key: four groups of four. */
    static String code() {
        var code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "").append(letter());
        }
        return code.toString();
    }

    /** The code as it was made, from what somebody keyed; empty if it cannot be one. */
    static Optional<String> normal(String keyed) {
        var plain = keyed.toUpperCase(Locale.ROOT)
                .replaceAll("[ -]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (plain.length() != CODE_LENGTH || !plain.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            return Optional.empty();
        }
        return Optional.of(String.join("-", plain.split("(?<=\\G.{4})", CODE_LENGTH / GROUP)));
    }

    /** An id of 16 characters, not secret. */
    static String id() {
        var id = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            id.append(letter());
        }
        return id.toString().toLowerCase(Locale.ROOT);
    }

    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static char letter() {
        return ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length()));
    }
}
