package gongping.draw;

import java.util.Optional;
import java.util.regex.Pattern;

/** A cadre's number on the roster, {@code C00001} to {@code C99999} (DRAW/1 §3.1). */
public record CadreId(int number) implements Comparable<CadreId> {
    /** The most cadres that a roster holds. */
    public static final int MAX = 99_999;

    private static final Pattern FORM = Pattern.compile("C[0-9]{5}");

    public CadreId {
        if (number < 1 || number > MAX) {
            throw new IllegalArgumentException("A cadre's number lies between 1 and " + MAX);
        }
    }

    /** The id that a text is, if it is one. */
    public static Optional<CadreId> parse(String text) {
        return FORM.matcher(text).matches() && !text.equals("C00000")
                ? Optional.of(new CadreId(Integer.parseInt(text.substring(1))))
                : Optional.empty();
    }

    public String text() {
        var digits = Integer.toString(number);
        return "C" + "00000".substring(digits.length()) + digits;
    }

    @Override
    public int compareTo(CadreId other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return text();
    }
}
