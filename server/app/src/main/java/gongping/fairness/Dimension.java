package gongping.fairness;

import java.util.Comparator;

/**
 * By what people are told apart.
 *
 * @param kind what it is
 * @param group the sealed group's name, such as {@code township}; empty for the other kinds
 */
public record Dimension(Kind kind, String group) implements Comparable<Dimension> {
    private static final Comparator<Dimension> ORDER =
            Comparator.comparing(Dimension::kind).thenComparing(Dimension::group);

    /** The kinds, in the order in which they are shown. */
    public enum Kind {
        /** A group that was sealed with the roster: township, rank, venue. */
        GROUP,
        /** The unit that the roster names. */
        UNIT,
        /** The tenth of the roster, by number: whoever drew by number instead of by ticket would show here. */
        TENTH
    }

    static final Dimension UNIT = new Dimension(Kind.UNIT, "");
    static final Dimension TENTH = new Dimension(Kind.TENTH, "");

    static Dimension group(String name) {
        return new Dimension(Kind.GROUP, name);
    }

    @Override
    public int compareTo(Dimension other) {
        return ORDER.compare(this, other);
    }
}
