package gongping.follow;

import gongping.draw.Sha256;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/** To which head this machine came after each round's latest result, and what of it the server knows. */
final class Results {
    /**
     * One round's.
     *
     * @param alone the server's line was another one, and this machine went on without it
     * @param told the server has it
     */
    private record Result(Sha256 head, boolean alone, boolean told) {}

    private final SortedMap<Integer, Result> rounds = new TreeMap<>();

    /** Takes up the results of the lines that were taken; a head that it came to alone stays. */
    void follow(Map<Integer, Sha256> heads) {
        heads.forEach((round, head) -> rounds.merge(
                round,
                new Result(head, false, false),
                (old, next) -> old.alone() || old.head().equals(head) ? old : next));
    }

    /** The server's line was another one: this is what stands here. */
    void alone(int round, Sha256 head) {
        rounds.put(round, new Result(head, true, false));
    }

    /** Tells what is not told yet, round by round, until one cannot be told. */
    void tell(BiPredicate<Integer, Sha256> told) {
        for (var round : rounds.entrySet()) {
            var result = round.getValue();
            if (!result.told()) {
                if (!told.test(round.getKey(), result.head())) {
                    return;
                }
                round.setValue(new Result(result.head(), result.alone(), true));
            }
        }
    }
}
