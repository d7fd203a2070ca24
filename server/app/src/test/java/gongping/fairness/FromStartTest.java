package gongping.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gongping.draw.Cadre;
import gongping.draw.CadreId;
import gongping.draw.Sha256;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Expectations from the start of a draw, and the test beside them, over many draws that chance alone decides. */
class FromStartTest {
    private static final int DRAWS = 3000;

    /** People in units of very different sizes. */
    private static List<Cadre> people(int... units) {
        var people = new ArrayList<Cadre>();
        for (int unit = 0; unit < units.length; unit++) {
            for (int i = 0; i < units[unit]; i++) {
                var id = new CadreId(people.size() + 1);
                people.add(new Cadre(id, "人" + id, "单位" + unit, 1, Sha256.of(id.text())));
            }
        }
        return people;
    }

    /** One draw: so many rounds of so many seats, nobody drawn twice, one in ten excused in each. */
    private static List<Walk> draw(List<Cadre> people, int rounds, int seats, Random random) {
        var ids = people.stream().map(Cadre::id).toList();
        var taken = new HashSet<CadreId>();
        var walks = new ArrayList<Walk>();
        for (int round = 1; round <= rounds; round++) {
            var excused = new HashSet<CadreId>();
            ids.stream().filter(id -> random.nextInt(10) == 0).forEach(excused::add);
            var order = new ArrayList<>(ids);
            Collections.shuffle(order, random);
            var drawn = new HashSet<CadreId>();
            int need = seats;
            for (int i = 0; i < order.size() && need > 0; i++) {
                if (!taken.contains(order.get(i))) {
                    drawn.add(order.get(i));
                    need -= excused.contains(order.get(i)) ? 0 : 1;
                }
            }
            var before = Set.copyOf(taken);
            walks.add(Walk.of(
                    new Walk.Of(round, true),
                    ids,
                    id -> !excused.contains(id),
                    id -> !before.contains(id),
                    seats,
                    Set.copyOf(drawn)));
            taken.addAll(drawn);
        }
        return walks;
    }

    private static List<Share> shares(List<Cadre> people, List<Walk> walks) {
        return Shares.by(people, walks, FromStart.of(walks), Cadre::unit);
    }

    @Test
    void a_unit_of_five_never_has_more_than_five_expected_however_late_its_people_are_drawn() {
        var people = people(5, 7);
        var random = new Random(20_261_130);
        double most = 0;
        for (int run = 0; run < DRAWS; run++) {
            for (var share : shares(people, draw(people, 11, 1, random))) {
                assertThat(share.expected()).isLessThanOrEqualTo(share.members() + 1e-9);
                most = Math.max(most, share.conditional() - share.members());
            }
        }
        assertThat(most)
                .as("what was added up among those who were left did exceed them")
                .isPositive();
    }

    @Test
    void as_often_as_expected_a_unit_is_drawn_and_as_many_are_never_drawn() {
        var people = people(5, 12, 33);
        var random = new Random(4);
        var off = new HashMap<String, Double>();
        double never = 0;
        for (int run = 0; run < DRAWS; run++) {
            var walks = draw(people, 6, 4, random);
            var chances = FromStart.of(walks);
            Shares.by(people, walks, chances, Cadre::unit)
                    .forEach(share -> off.merge(share.name(), share.drawn() - share.expected(), Double::sum));
            var drawn = new HashSet<CadreId>();
            walks.forEach(walk -> drawn.addAll(walk.drawn()));
            never += people.stream().filter(one -> !drawn.contains(one.id())).count()
                    - people.stream()
                            .mapToDouble(one -> chances.spared(one.id()))
                            .sum();
        }
        off.values().forEach(sum -> assertThat(sum / DRAWS).isCloseTo(0, within(0.1)));
        assertThat(never / DRAWS).isCloseTo(0, within(0.1));
    }

    /** A quarter of the roster is drawn: an expectation from the start would make the test too tame. */
    @Test
    void under_chance_the_p_of_the_test_is_spread_evenly() {
        var people = people(30, 60, 70, 110, 130);
        var random = new Random(7);
        var below = new HashMap<Double, Integer>();
        for (int run = 0; run < DRAWS; run++) {
            var test = (ChiSquare.Made) ChiSquare.of(shares(people, draw(people, 30, 3, random)));
            for (double level : List.of(0.01, 0.05, 0.2, 0.5, 0.8)) {
                below.merge(level, test.p() < level ? 1 : 0, Integer::sum);
            }
        }
        below.forEach((level, count) -> {
            double sigma = Math.sqrt(level * (1 - level) / DRAWS);
            assertThat(count / (double) DRAWS)
                    .as("p below %s", level)
                    .isCloseTo(level, within(4 * sigma + 0.1 * level));
        });
    }

    @Test
    void where_rounds_leave_nobody_out_each_counts_anew() {
        var ids = IntStream.rangeClosed(1, 4).mapToObj(CadreId::new).toList();
        Function<Integer, Walk> round =
                n -> Walk.of(new Walk.Of(n, false), ids, id -> true, id -> true, 2, Set.of(ids.get(0), ids.get(1)));
        var chances = FromStart.of(List.of(round.apply(1), round.apply(2), round.apply(3)));
        assertThat(chances.times(ids.getFirst())).isCloseTo(1.5, within(1e-12));
        assertThat(chances.spared(ids.getFirst())).isCloseTo(0.125, within(1e-12));
        assertThat(chances.absent()).isZero();
    }

    @Test
    void who_could_not_be_drawn_at_all_has_no_chance() {
        var chances = FromStart.of(List.of());
        assertThat(Map.of("times", chances.times(new CadreId(1)), "spared", chances.spared(new CadreId(1))))
                .isEqualTo(Map.of("times", 0.0, "spared", 1.0));
    }
}
