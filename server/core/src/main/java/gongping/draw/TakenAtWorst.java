package gongping.draw;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * How many of a quota line's people the lines before it can take at worst: the greatest flow from those lines, each
 * with its seats, to kinds of people, each with its number.
 */
final class TakenAtWorst {
    private final int[] seats;
    private final BitSet[] kinds;
    private final int[] people;
    private final int[][] flow;

    private TakenAtWorst(List<Quota> earlier, Map<BitSet, Integer> members) {
        seats = earlier.stream().mapToInt(Quota::seats).toArray();
        kinds = members.keySet().toArray(BitSet[]::new);
        people = Arrays.stream(kinds)
                .mapToInt(kind -> members.getOrDefault(kind, 0))
                .toArray();
        flow = new int[seats.length][kinds.length];
    }

    /**
     * The number taken at worst.
     *
     * @param members number of people for each set of earlier lines that can draw them
     */
    static int of(List<Quota> earlier, Map<BitSet, Integer> members) {
        var worst = new TakenAtWorst(earlier, members);
        int taken = 0;
        for (int line = 0; line < earlier.size(); line++) {
            int more = worst.more(line);
            while (more > 0) {
                taken += more;
                more = worst.more(line);
            }
        }
        return taken;
    }

    /** Lets a line take more people, others making room for it by taking somebody else; 0 if it cannot. */
    private int more(int line) {
        var kindFrom = new int[kinds.length];
        var lineFrom = new int[seats.length];
        Arrays.fill(kindFrom, -1);
        Arrays.fill(lineFrom, -1);
        var queue = new ArrayDeque<Integer>();
        queue.add(line);
        while (seats[line] > 0 && !queue.isEmpty()) {
            int at = queue.remove();
            for (int kind = 0; kind < kinds.length; kind++) {
                if (kindFrom[kind] >= 0 || !kinds[kind].get(at)) {
                    continue;
                }
                kindFrom[kind] = at;
                if (people[kind] > 0) {
                    return augment(line, kind, kindFrom, lineFrom);
                }
                for (int other = 0; other < seats.length; other++) {
                    if (other != line && lineFrom[other] < 0 && flow[other][kind] > 0) {
                        lineFrom[other] = kind;
                        queue.add(other);
                    }
                }
            }
        }
        return 0;
    }

    private int augment(int line, int kind, int[] kindFrom, int[] lineFrom) {
        int most = Math.min(seats[line], people[kind]);
        for (int at = kindFrom[kind]; at != line; at = kindFrom[lineFrom[at]]) {
            most = Math.min(most, flow[at][lineFrom[at]]);
        }
        people[kind] -= most;
        seats[line] -= most;
        int to = kind;
        int at = kindFrom[to];
        flow[at][to] += most;
        while (at != line) {
            to = lineFrom[at];
            flow[at][to] -= most;
            at = kindFrom[to];
            flow[at][to] += most;
        }
        return most;
    }
}
