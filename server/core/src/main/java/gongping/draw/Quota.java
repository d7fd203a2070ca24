package gongping.draw;

import java.util.Optional;

/**
 * How many seats a line of a cadre round fills, and from which group's members (DRAW/1 §3.4).
 *
 * @param filter whom the line is restricted to; empty for {@code *}
 * @param seats at least 1
 */
public record Quota(Optional<Filter> filter, int seats) {
    /** The members of a group who have one value. */
    public record Filter(Code group, Code value) {
        @Override
        public String toString() {
            return group + "/" + value;
        }
    }

    public Quota {
        if (seats < 1 || seats > Manifest.NUMBER_MAX) {
            throw new IllegalArgumentException("A quota fills 1 to 999,999,999 seats");
        }
    }

    /** Seats from everybody. */
    public static Quota ofAll(int seats) {
        return new Quota(Optional.empty(), seats);
    }

    /** Seats from the members of a group who have a value. */
    public static Quota of(Code group, Code value, int seats) {
        return new Quota(Optional.of(new Filter(group, value)), seats);
    }

    /** The quota that a text after {@code quota=} is, if it is one. */
    public static Optional<Quota> parse(String text) {
        int colon = text.lastIndexOf(':');
        int seats = DrawText.number(text.substring(colon + 1));
        if (colon < 0 || seats < 1) {
            return Optional.empty();
        }
        var whom = text.substring(0, colon);
        if (whom.equals("*")) {
            return Optional.of(ofAll(seats));
        }
        int slash = whom.indexOf('/');
        return slash > 0 && Code.isValid(whom.substring(0, slash)) && Code.isValid(whom.substring(slash + 1))
                ? Optional.of(of(new Code(whom.substring(0, slash)), new Code(whom.substring(slash + 1)), seats))
                : Optional.empty();
    }

    /** As it stands after {@code quota=}. */
    public String text() {
        return filter.map(Filter::toString).orElse("*") + ":" + seats;
    }

    @Override
    public String toString() {
        return text();
    }
}
