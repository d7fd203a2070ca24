package gongping.fairness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All draws together.
 *
 * @param draws each closed draw, the oldest first
 * @param years the same, added up by year
 * @param all the same, added up
 * @param dimensions how often who was drawn
 * @param level below this p a dimension counts as unlikely: one in a hundred, divided by how many are looked at
 */
public record Board(
        List<Line> draws, List<Year> years, Counts all, List<Table> dimensions, NeverDrawn neverDrawn, double level) {
    private static final double UNLIKELY = 0.01;

    /**
     * One draw.
     *
     * @param title of the conference, and its period, as its plan has them; empty where only the folder is known
     */
    public record Line(String draw, String title, String period, Counts counts) {}

    /** One year; empty where neither the period nor the code of the draw says which. */
    public record Year(String year, Counts counts) {}

    /** One dimension. */
    public record Table(Dimension by, Verdict verdict, ChiSquare test, List<Share> shares) {}

    /** What the numbers say. */
    public enum Verdict {
        TOO_FEW,
        AS_CHANCE,
        UNLIKELY
    }

    /**
     * Who is on the latest roster and was drawn in none of the draws.
     *
     * @param people on that roster
     * @param expected how many chance leaves out
     */
    public record NeverDrawn(int people, int never, double expected) {}

    /** A draw with what its conference says of itself. */
    public record Source(DrawFacts facts, String title, String period) {
        /** Of a folder alone: its draw's code may say when that was. */
        public static Source ofFolder(DrawFacts facts) {
            return new Source(facts, "", Period.of(facts.draw()).words());
        }

        private Period when() {
            var said = Period.of(period);
            return said.year().isEmpty() ? Period.of(facts.draw()) : said;
        }
    }

    /** Over these draws, in any order. */
    public static Board of(List<Source> sources) {
        var sorted = sources.stream()
                .sorted(Comparator.comparing((Source one) -> one.when().year())
                        .thenComparingInt(one -> one.when().quarter())
                        .thenComparing(one -> one.facts().draw()))
                .toList();
        var shares = shares(sorted);
        long looked = shares.values().stream()
                .filter(one -> ChiSquare.of(one) instanceof ChiSquare.Made)
                .count();
        double level = UNLIKELY / Math.max(1, looked);
        var tables = new ArrayList<Table>();
        shares.forEach((by, list) -> tables.add(table(by, list, level)));
        return new Board(
                sorted.stream().map(Board::line).toList(),
                years(sorted),
                Counts.sum(sorted.stream().map(one -> one.facts().counts())),
                tables,
                neverDrawn(sorted.stream().map(Source::facts).toList()),
                level);
    }

    private static Line line(Source one) {
        return new Line(
                one.facts().draw(), one.title(), one.period(), one.facts().counts());
    }

    private static List<Year> years(List<Source> sorted) {
        var years = new TreeMap<String, Counts>();
        sorted.forEach(one -> years.merge(one.when().year(), one.facts().counts(), Counts::plus));
        return years.entrySet().stream()
                .map(year -> new Year(year.getKey(), year.getValue()))
                .toList();
    }

    private static Map<Dimension, List<Share>> shares(List<Source> sorted) {
        var all = new TreeMap<Dimension, Map<String, Share>>();
        for (var source : sorted) {
            source.facts().shares().forEach((by, list) -> {
                var names = all.computeIfAbsent(by, key -> new LinkedHashMap<>());
                list.forEach(share -> names.merge(share.name(), share, Share::and));
            });
        }
        var lists = new TreeMap<Dimension, List<Share>>();
        all.forEach((by, names) -> lists.put(
                by,
                names.values().stream()
                        .sorted(Comparator.comparing(Share::name))
                        .toList()));
        return lists;
    }

    private static Table table(Dimension by, List<Share> shares, double level) {
        var test = ChiSquare.of(shares);
        var verdict = switch (test) {
            case ChiSquare.TooFew few -> Verdict.TOO_FEW;
            case ChiSquare.Made made -> made.p() < level ? Verdict.UNLIKELY : Verdict.AS_CHANCE;
        };
        return new Table(by, verdict, test, shares);
    }

    private static NeverDrawn neverDrawn(List<DrawFacts> sorted) {
        if (sorted.isEmpty()) {
            return new NeverDrawn(0, 0, 0);
        }
        var spared = new HashMap<String, Double>();
        var drawn = new HashMap<String, Boolean>();
        sorted.forEach(facts -> facts.people().forEach((who, person) -> {
            spared.merge(who, person.spared(), (a, b) -> a * b);
            drawn.merge(who, person.drawn(), Boolean::logicalOr);
        }));
        var now = sorted.getLast().people().keySet();
        int never = (int)
                now.stream().filter(who -> !drawn.getOrDefault(who, false)).count();
        double expected =
                now.stream().mapToDouble(who -> spared.getOrDefault(who, 1.0)).sum();
        return new NeverDrawn(now.size(), never, expected);
    }
}
