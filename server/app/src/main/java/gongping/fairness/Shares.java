package gongping.fairness;

import gongping.draw.Cadre;
import gongping.draw.CadreId;
import gongping.draw.SealedDraw;
import java.util.HashMap;
import java.util.HashSet;
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
        private double conditional;

        Share named(String name) {
            return new Share(name, members, drawn, expected, conditional);
        }
    }

    private Shares() {}

    static Map<Dimension, List<Share>> of(SealedDraw draw, List<Walk> walks, FromStart chances) {
        var cadres = draw.roster().cadres();
        var all = new TreeMap<Dimension, List<Share>>();
        draw.groups()
                .forEach((name, group) -> all.put(
                        Dimension.group(name.text()),
                        by(
                                cadres,
                                walks,
                                chances,
                                cadre -> group.value(cadre.id()).text())));
        int count = draw.roster().count();
        all.put(Dimension.UNIT, by(cadres, walks, chances, Cadre::unit));
        all.put(Dimension.TENTH, by(cadres, walks, chances, cadre -> "%02d".formatted(tenth(cadre.id(), count))));
        return all;
    }

    /** 1 to 10. */
    private static int tenth(CadreId id, int count) {
        return (int) ((long) (id.number() - 1) * TENTHS / count) + 1;
    }

    static List<Share> by(List<Cadre> cadres, List<Walk> walks, FromStart chances, Function<Cadre, String> name) {
        var sums = new TreeMap<String, Sum>();
        var of = new HashMap<CadreId, Sum>();
        for (var cadre : cadres) {
            var sum = sums.computeIfAbsent(name.apply(cadre), key -> new Sum());
            sum.members++;
            sum.expected += chances.times(cadre.id());
            of.put(cadre.id(), sum);
        }
        for (var walk : walks) {
            for (var id : walk.pool()) {
                var sum = of.get(id);
                if (sum != null) {
                    sum.conditional += walk.chance(id);
                    sum.drawn += walk.drawn().contains(id) ? 1 : 0;
                }
            }
        }
        return sums.entrySet().stream()
                .map(entry -> entry.getValue().named(entry.getKey()))
                .toList();
    }

    /** Number and name together: another roster may give a number to somebody else. */
    static Map<String, DrawFacts.Person> people(SealedDraw draw, List<Walk> walks, FromStart chances) {
        var drawn = new HashSet<CadreId>();
        walks.forEach(walk -> drawn.addAll(walk.drawn()));
        var people = new HashMap<String, DrawFacts.Person>();
        for (var cadre : draw.roster().cadres()) {
            var person = new DrawFacts.Person(drawn.contains(cadre.id()), chances.spared(cadre.id()));
            people.put(cadre.id().text() + " " + cadre.name(), person);
        }
        return people;
    }
}
