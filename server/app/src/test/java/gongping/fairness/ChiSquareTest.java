package gongping.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The test of counts against expectations, beside values that others published. */
class ChiSquareTest {
    @Test
    void a_die_thrown_sixty_times_has_the_p_of_the_textbook() {
        var made = made(shares(List.of(5, 8, 9, 8, 10, 20), 10, 10, 10, 10, 10, 10));
        assertThat(made.statistic()).isCloseTo(13.4, within(1e-9));
        assertThat(made.degrees()).isEqualTo(5);
        assertThat(made.p()).isCloseTo(0.019905, within(1e-6));
    }

    /** {@code chisq.test(c(89,37,30,28,2), p = c(40,20,20,15,5), rescale.p = TRUE)} in the manual of R. */
    @Test
    void expectations_are_scaled_to_what_was_counted_as_in_the_manual_of_r() {
        var made = made(shares(List.of(89, 37, 30, 28, 2), 40, 20, 20, 15, 5));
        assertThat(made.statistic()).isCloseTo(9.9901, within(5e-5));
        assertThat(made.degrees()).isEqualTo(4);
        assertThat(made.p()).isCloseTo(0.04059, within(5e-6));
    }

    @Test
    void expectations_below_five_are_tested_as_one() {
        var made = made(shares(List.of(40, 50, 3, 3, 4), 40, 50, 4, 3, 3));
        assertThat(made.degrees()).isEqualTo(2);
        assertThat(made.together()).isEqualTo(3);
        assertThat(made.statistic()).isCloseTo(0, within(1e-9));
        var little = made(shares(List.of(40, 55, 5), 40, 56, 4));
        assertThat(little.degrees()).isEqualTo(1);
        assertThat(little.together()).isEqualTo(2);
    }

    @Test
    void too_few_is_said_and_not_computed() {
        assertThat(ChiSquare.of(shares(List.of(1, 2, 0, 1), 1, 1, 1, 1))).isEqualTo(new ChiSquare.TooFew());
        assertThat(ChiSquare.of(shares(List.of(90), 90))).isEqualTo(new ChiSquare.TooFew());
        assertThat(ChiSquare.of(List.of())).isEqualTo(new ChiSquare.TooFew());
        assertThat(ChiSquare.of(shares(List.of(0, 0), 0, 0))).isEqualTo(new ChiSquare.TooFew());
    }

    @Property
    void neither_the_order_nor_the_scale_of_expectations_matters(
            @ForAll @Size(min = 2, max = 30) List<@IntRange(min = 5, max = 200) Integer> drawn,
            @ForAll @IntRange(min = 1, max = 50) int scale,
            @ForAll long seed) {
        var shares = new ArrayList<Share>();
        for (int i = 0; i < drawn.size(); i++) {
            shares.add(new Share("u" + i, 100, drawn.get(i), 20 + i, 20 + i));
        }
        var made = ChiSquare.of(shares);
        Collections.shuffle(shares, new Random(seed));
        var scaled = shares.stream()
                .map(share -> new Share(
                        share.name(), share.members(), share.drawn(), share.expected(), share.conditional() * scale))
                .toList();
        if (made instanceof ChiSquare.Made(var statistic, var degrees, var p, var together)) {
            assertThat(p).isBetween(0.0, 1.0);
            var again = made(scaled);
            assertThat(again.statistic()).isCloseTo(statistic, within(1e-6 * Math.max(1, statistic)));
            assertThat(again.degrees()).isEqualTo(degrees);
            assertThat(again.together()).isEqualTo(together);
        } else {
            assertThat(ChiSquare.of(scaled)).isEqualTo(made);
        }
    }

    @Test
    void under_chance_one_test_in_twenty_falls_below_one_in_twenty() {
        var random = new Random(20_261_130);
        int below = 0;
        for (int run = 0; run < 4000; run++) {
            var counts = new int[19];
            random.ints(200, 0, 19).forEach(who -> counts[who]++);
            var shares = IntStream.range(0, 19)
                    .mapToObj(i -> new Share("T%02d".formatted(i + 1), 500, counts[i], 200 / 19.0, 200 / 19.0))
                    .toList();
            below += made(shares).p() < 0.05 ? 1 : 0;
        }
        assertThat(below / 4000.0).isBetween(0.04, 0.06);
    }

    @Test
    void a_township_that_is_never_drawn_is_found() {
        var drawn = new ArrayList<>(Collections.nCopies(19, 11));
        drawn.set(7, 0);
        var expected = IntStream.range(0, 19).mapToDouble(i -> 10.5).toArray();
        assertThat(made(shares(drawn, expected)).p()).isGreaterThan(0.5);
        drawn.replaceAll(count -> 4 * count);
        assertThat(made(shares(drawn, expected)).p()).isLessThan(0.01);
    }

    private static ChiSquare.Made made(List<Share> shares) {
        return (ChiSquare.Made) ChiSquare.of(shares);
    }

    private static List<Share> shares(List<Integer> drawn, double... expected) {
        return IntStream.range(0, expected.length)
                .mapToObj(i -> new Share("u" + i, 100, drawn.get(i), expected[i], expected[i]))
                .toList();
    }
}
