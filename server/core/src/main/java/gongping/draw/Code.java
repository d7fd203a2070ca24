package gongping.draw;

import java.util.regex.Pattern;

/** A draw id, a group's name or value, or the {@code where} of an attendance row (DRAW/1 §3). */
public record Code(String text) implements Comparable<Code> {
    /** How the id of a rehearsal begins, and the name of what is published of it. */
    public static final String REHEARSAL = "REHEARSAL-";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,40}");

    public Code {
        if (!isValid(text)) {
            throw new IllegalArgumentException("Not a code of 1 to 40 letters, digits, dots, underscores and hyphens");
        }
    }

    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    /**
     * Whether a draw of this id is a rehearsal: its id begins with {@code REHEARSAL-}, in capitals or not. The id
     * stands in the manifest, in every round's parameters and in every seed, so nothing that was published loses the
     * mark.
     */
    public boolean rehearsal() {
        return text.regionMatches(true, 0, REHEARSAL, 0, REHEARSAL.length());
    }

    @Override
    public int compareTo(Code other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
