package gongping.fairness;

import gongping.draw.Cadre;
import gongping.draw.CadreId;
import gongping.draw.SealedDraw;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Adds the walks of a draw up by what tells people apart. */
final class Shares {
    private static final int TENTHS = 10;

    /** Adds up for one name. */
    private static final class Sum {
        private int members;
        private int drawn;
        private double expected;

        Share named(String name) {
            return new Share(name, members, drawn, expected);
        }
    }

    private Shares() {}

    static Map<Dimension, List<Share>> of(SealedDraw draw, List<Walk> walks) {
        var all = new TreeMap<Dimension, List<Share>>();
        draw.groups()
                .forEach((name, group) -> all.put(
                        Dimension.group(name.text()),
                        by(draw, walks, cadre -> group.value(cadre.id()).text())));
        int count = draw.roster().count();
        all.put(Dimension.UNIT, by(draw, walks, Cadre::unit));
        all.put(Dimension.TENTH, by(draw, walks, cadre -> "%02d".formatted(tenth(cadre.id(), count))));
        return all;
    }

    /** 1 to 10. */
    private static int tenth(CadreId id, int count) {
        return (int) ((long) (id.number() - 1) * TENTHS / count) + 1;
    }

    private static List<Share> by(SealedDraw draw, List<Walk> walks, Function<Cadre, String> name) {
        var sums = new TreeMap<String, Sum>();
        var of = new HashMap<CadreId, Sum>();
        for (var cadre : draw.roster().cadres()) {
            var sum = sums.computeIfAbsent(name.apply(cadre), key -> new Sum());
            sum.members++;
            of.put(cadre.id(), sum);
        }
        for (var walk : walks) {
            for (var id : walk.pool()) {
                var sum = of.get(id);
                if (sum != null) {
                    sum.expected += walk.chance(id);
                    sum.drawn += walk.drawn().contains(id) ? 1 : 0;
                }
            }
        }
        return sums.entrySet().stream()
                .map(entry -> entry.getValue().named(entry.getKey()))
                .toList();
    }

    /** Number and name together: another roster may give a number to somebody else. */
    static Map<String, DrawFacts.Person> people(SealedDraw draw, List<Walk> walks) {
        var spared = new HashMap<CadreId, Double>();
        var drawn = new HashMap<CadreId, Boolean>();
        for (var walk : walks) {
            for (var id : walk.pool()) {
                spared.merge(id, 1 - walk.chance(id), (a, b) -> a * b);
                drawn.merge(id, walk.drawn().contains(id), Boolean::logicalOr);
            }
        }
        var people = new HashMap<String, DrawFacts.Person>();
        for (var cadre : draw.roster().cadres()) {
            var person =
                    new DrawFacts.Person(drawn.getOrDefault(cadre.id(), false), spared.getOrDefault(cadre.id(), 1.0));
            people.put(cadre.id().text() + " " + cadre.name(), person);
        }
        return people;
    }
}
