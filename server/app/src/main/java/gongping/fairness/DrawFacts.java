package gongping.fairness;

import java.util.List;
import java.util.Map;

/**
 * What one closed draw adds to the board.
 *
 * @param draw its code
 * @param shares of every dimension that its roster has
 * @param people everybody on its roster, by number and name
 */
public record DrawFacts(String draw, Counts counts, Map<Dimension, List<Share>> shares, Map<String, Person> people) {
    /**
     * Somebody on the roster.
     *
     * @param drawn whether he was drawn
     * @param spared the chance that he was not
     */
    record Person(boolean drawn, double spared) {}
}
