package gongping.fairness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * Pearson's test of counts against expectations: those of each walk among whoever was left for it. What differs from
 * these is independent from walk to walk, so the test keeps its level whatever part of a roster is drawn. They are
 * scaled to as many as were counted; those below {@value #LEAST} are put together, as the test wants it.
 */
public sealed interface ChiSquare {
    /** The least expectation that stands alone. */
    int LEAST = 5;

    /**
     * The test was made.
     *
     * @param p how often chance alone differs as much or more
     * @param together how many were put together into one
     */
    record Made(double statistic, int degrees, double p, int together) implements ChiSquare {}

    /** Too few were counted: fewer than two can be told apart. */
    record TooFew() implements ChiSquare {}

    /** Tests these. */
    static ChiSquare of(List<Share> shares) {
        int counted = shares.stream().mapToInt(Share::drawn).sum();
        double expected = shares.stream().mapToDouble(Share::conditional).sum();
        if (expected <= 0) {
            return new TooFew();
        }
        var cells = cells(shares, counted / expected);
        if (cells.size() < 2) {
            return new TooFew();
        }
        double statistic = cells.stream().mapToDouble(Cell::part).sum();
        int degrees = cells.size() - 1;
        double p = RegularizedGamma.Q.value(degrees / 2.0, statistic / 2);
        int together =
                cells.stream().mapToInt(Cell::names).filter(names -> names > 1).sum();
        return new Made(statistic, degrees, p, together);
    }

    /** Those large enough one by one; the others together, and with the smallest of the large if they are still few. */
    private static List<Cell> cells(List<Share> shares, double scale) {
        var cells = new ArrayList<Cell>();
        var rest = new Cell(0, 0, 0);
        var byExpected = Comparator.comparingDouble(Share::conditional).reversed();
        for (var share : shares.stream().sorted(byExpected).toList()) {
            var cell = new Cell(share.drawn(), share.conditional() * scale, 1);
            if (cell.expected >= LEAST) {
                cells.add(cell);
            } else {
                rest = rest.and(cell);
            }
        }
        if (rest.expected >= LEAST) {
            cells.add(rest);
        } else if (rest.names > 0 && !cells.isEmpty()) {
            cells.add(cells.removeLast().and(rest));
        }
        return cells;
    }

    /** One or more names, counted together. */
    record Cell(int drawn, double expected, int names) {
        private Cell and(Cell more) {
            return new Cell(drawn + more.drawn, expected + more.expected, names + more.names);
        }

        private double part() {
            double off = drawn - expected;
            return off * off / expected;
        }
    }
}
