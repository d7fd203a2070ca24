package gongping.draw;

import java.util.Optional;
import java.util.regex.Pattern;

/** A household of a cadre, {@code C01234/H07} (DRAW/1 §3.1). Number from 1 to 99. */
public record HouseholdId(CadreId cadre, int number) implements Comparable<HouseholdId> {
    /** The most households that a cadre answers for. */
    public static final int MAX = 99;

    private static final Pattern FORM = Pattern.compile("C[0-9]{5}/H[0-9]{2}");

    public HouseholdId {
        if (number < 1 || number > MAX) {
            throw new IllegalArgumentException("A household's number lies between 1 and " + MAX);
        }
    }

    /** The id that a text is, if it is one. */
    public static Optional<HouseholdId> parse(String text) {
        if (!FORM.matcher(text).matches() || text.endsWith("H00")) {
            return Optional.empty();
        }
        return CadreId.parse(text.substring(0, 6))
                .map(cadre -> new HouseholdId(cadre, Integer.parseInt(text.substring(8))));
    }

    public String text() {
        return cadre.text() + (number < 10 ? "/H0" : "/H") + number;
    }

    @Override
    public int compareTo(HouseholdId other) {
        return text().compareTo(other.text());
    }

    @Override
    public String toString() {
        return text();
    }
}
