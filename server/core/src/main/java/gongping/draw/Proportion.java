package gongping.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Seats of a round shared out among the values of a group in proportion to their members, by largest remainder
 * (Hamilton's method). Of equal remainders the one with the smaller ticket goes first, under a seed that was sealed
 * before anybody chose the round, so that nobody decides a tie. The outcome is nothing but quota lines, published in
 * the params before the dice.
 */
public final class Proportion {
    private Proportion() {}

    /** What a value's ticket is computed from: the text's SHA-256 as 64 hex characters. */
    public static String seed(Sha256 manifest, int round, Code group) {
        var text = "proportion\nmanifest=" + manifest.hex() + "\nround=" + round + "\ngroup=" + group + "\n";
        return Sha256.of(text).hex();
    }

    /**
     * The lines, sorted by value; a value without a seat has none.
     *
     * @param group all of whose members count, absent or drawn before
     * @param seats at least 1
     */
    public static List<Quota> of(Sha256 manifest, int round, Group group, int seats) {
        var seed = seed(manifest, round, group.name());
        var members = members(group);
        var shares = new ArrayList<Share>();
        int given = 0;
        for (var one : members.entrySet()) {
            long part = (long) seats * one.getValue();
            int whole = (int) (part / group.count());
            given += whole;
            shares.add(new Share(
                    one.getKey(),
                    whole,
                    part % group.count(),
                    Ticket.of(seed, one.getKey().text())));
        }
        var extra = shares.stream()
                .sorted(Comparator.comparingLong(Share::remainder).reversed().thenComparing(Share::ticket))
                .limit(seats - given)
                .map(Share::value)
                .toList();
        return shares.stream()
                .map(share -> share.rounded(extra.contains(share.value)))
                .filter(share -> share.seats > 0)
                .map(share -> Quota.of(group.name(), share.value, share.seats))
                .toList();
    }

    private record Share(Code value, int seats, long remainder, Ticket ticket) {
        Share rounded(boolean up) {
            return up ? new Share(value, seats + 1, remainder, ticket) : this;
        }
    }

    private static SortedMap<Code, Integer> members(Group group) {
        var members = new TreeMap<Code, Integer>();
        for (int number = 1; number <= group.count(); number++) {
            members.merge(group.value(new CadreId(number)), 1, Integer::sum);
        }
        return members;
    }
}
