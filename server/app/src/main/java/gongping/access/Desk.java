package gongping.access;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A desk (席位): a role and, where several hold it at once, a seat. On the wire {@code host}, {@code keyer-2},
 * {@code witness-1}.
 *
 * @param role the role that is signed in there
 * @param seat from 1 for a role with seats, else 0
 */
public record Desk(Role role, int seat) implements Comparable<Desk> {
    private static final Pattern WIRE = Pattern.compile("([a-z]+(?:-[a-z]+)?)(?:-([1-9][0-9]{0,2}))?");
    private static final Comparator<Desk> ORDER =
            Comparator.comparing(Desk::role).thenComparingInt(Desk::seat);

    public Desk {
        if (seat < 0 || seat > role.seatsMax() || role.seated() != seat > 0) {
            throw new IllegalArgumentException("seat");
        }
    }

    /** The desk of a role without seats. */
    public static Desk of(Role role) {
        return new Desk(role, 0);
    }

    /** Reads {@code keyer-2}; empty if there is no such desk. */
    public static Optional<Desk> parse(String wire) {
        var match = WIRE.matcher(wire);
        if (!match.matches()) {
            return Optional.empty();
        }
        var seat = match.group(2) == null ? 0 : Integer.parseInt(match.group(2));
        return Arrays.stream(Role.values())
                .filter(role -> role.wire().equals(match.group(1)))
                .filter(role -> role.seated() == seat > 0 && seat <= role.seatsMax())
                .map(role -> new Desk(role, seat))
                .findFirst();
    }

    /** The desk's name on the wire. */
    public String wire() {
        return seat == 0 ? role.wire() : role.wire() + "-" + seat;
    }

    @Override
    public int compareTo(Desk other) {
        return ORDER.compare(this, other);
    }
}
