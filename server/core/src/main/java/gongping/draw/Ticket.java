package gongping.draw;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A person's or household's sort key in one round: {@code "0."} and the reversed decimal digits of a SHA-256, at least
 * 64 of them (DRAW/1 §2). Compared as text, byte by byte; never shortened but for a screen.
 */
public record Ticket(String text) implements Comparable<Ticket> {
    private static final Pattern FORM = Pattern.compile("0\\.[0-9]{64,78}");
    private static final int DIGITS_MIN = 64;

    public Ticket {
        if (!isValid(text)) {
            throw new IllegalArgumentException("Not a ticket");
        }
    }

    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    /** The ticket of an id in a draw with this seed. The seed is a text: leading zeros count. */
    public static Ticket of(String seed, String id) {
        var input = Sha256.of(seed).hex() + id;
        return ofHash(Sha256.digest().digest(input.getBytes(StandardCharsets.UTF_8)));
    }

    static Ticket ofHash(byte[] hash) {
        var digits = new BigInteger(1, hash).toString();
        var padded = "0".repeat(Math.max(0, DIGITS_MIN - digits.length())) + digits;
        return new Ticket(new StringBuilder(padded.length() + 2)
                .append(padded)
                .append(".0")
                .reverse()
                .toString());
    }

    /** The first twelve decimals, for a screen. */
    public String shortened() {
        return text.substring(0, 14);
    }

    @Override
    public int compareTo(Ticket other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
