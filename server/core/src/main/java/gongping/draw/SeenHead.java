package gongping.draw;

import java.util.Locale;
import java.util.Optional;

/**
 * The head of a transcript as somebody saw it on a screen or on paper: its first characters, eight at least.
 *
 * @param text 8 to 64 lower-case hexadecimal characters
 */
public record SeenHead(String text) {
    private static final String FORM = "[0-9a-f]{8,64}";

    public SeenHead {
        if (!text.matches(FORM)) {
            throw new IllegalArgumentException("Not 8 to 64 lower-case hexadecimal characters");
        }
    }

    /** What was written down, in groups and capitals or not; empty where it is no part of a head. */
    public static Optional<SeenHead> read(String written) {
        var bare = written.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        return bare.matches(FORM) ? Optional.of(new SeenHead(bare)) : Optional.empty();
    }

    /** The whole of a head. */
    public static SeenHead of(Sha256 head) {
        return new SeenHead(head.hex());
    }

    /** How many characters can be compared. */
    public int length() {
        return text.length();
    }

    boolean begins(Sha256 head) {
        return head.hex().startsWith(text);
    }
}
