package gongping.draw;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A SHA-256 value as 64 lower-case hexadecimal characters (DRAW/1 §2). */
public record Sha256(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** What stands where nothing came before: 64 zeros (DRAW/1 §3.9). */
    public static final Sha256 ZERO = new Sha256("0".repeat(64));

    public Sha256 {
        if (!isValid(hex)) {
            throw new IllegalArgumentException("Not 64 lower-case hexadecimal characters");
        }
    }

    public static boolean isValid(String hex) {
        return FORM.matcher(hex).matches();
    }

    /** The hash of bytes. */
    public static Sha256 of(byte[] bytes) {
        return new Sha256(HexFormat.of().formatHex(digest().digest(bytes)));
    }

    /** The hash of a text's UTF-8 bytes. */
    public static Sha256 of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The first characters, for a screen; never a key. */
    public String shortened() {
        return hex.substring(0, 12);
    }

    @Override
    public String toString() {
        return hex;
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
