package gongping.fairness;

import gongping.draw.CadreId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What chance gives each person from a draw's start, before anybody is drawn: at each walk he is still there with the
 * chance that those before it spared him, whether they did or not. A chance among whoever was really left grows while
 * somebody is not drawn, and sums of it can exceed the number of people; these cannot where a draw draws nobody twice.
 */
final class FromStart {
    private final Map<CadreId, Double> spared = new HashMap<>();
    private final Map<Integer, Map<CadreId, Double>> sparedInRound = new HashMap<>();
    private final Map<CadreId, Double> times = new HashMap<>();
    private double absent;

    private FromStart() {}

    static FromStart of(List<Walk> walks) {
        var all = new FromStart();
        walks.forEach(all::add);
        return all;
    }

    private void add(Walk walk) {
        var inRound = sparedInRound.computeIfAbsent(walk.of().round(), round -> new HashMap<>());
        for (var id : walk.fitting()) {
            double free = walk.of().excluding() ? spared(id) : inRound.getOrDefault(id, 1.0);
            double chance = walk.chance(id);
            times.merge(id, free * chance, Double::sum);
            absent += walk.here().contains(id) ? 0 : free * chance;
            spared.merge(id, 1 - chance, (a, b) -> a * b);
            inRound.merge(id, 1 - chance, (a, b) -> a * b);
        }
    }

    /** How often he is drawn. */
    double times(CadreId id) {
        return times.getOrDefault(id, 0.0);
    }

    /** The chance that he is never drawn. */
    double spared(CadreId id) {
        return spared.getOrDefault(id, 1.0);
    }

    /** How many excused people are drawn. */
    double absent() {
        return absent;
    }
}
