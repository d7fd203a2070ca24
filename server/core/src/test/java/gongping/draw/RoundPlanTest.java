package gongping.draw;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** DRAW/1 §3.4: the product announces no quota that could run out. */
class RoundPlanTest {
    private static final Code TOWNSHIP = new Code("township");

    @Test
    void a_quota_of_everybody_present_is_announced() {
        assertThat(plan(SmallDraw.of("A", "A", "B"), Set.of(), Quota.ofAll(3))).isEmpty();
    }

    @Test
    void a_quota_that_counts_on_the_absent_is_refused() {
        assertThat(plan(SmallDraw.of("A", "A", "B"), Set.of(2), Quota.ofAll(3)))
                .contains(Refusal.of("params.quota-could-fail", "*:3", 2));
    }

    @Test
    void an_earlier_line_may_take_whom_a_later_one_needs() {
        var draw = SmallDraw.of("A", "A", "B");
        assertThat(plan(draw, Set.of(), Quota.ofAll(1), of("B", 1)))
                .contains(Refusal.of("params.quota-could-fail", "township/B:1", 0));
        assertThat(plan(draw, Set.of(), of("B", 1), Quota.ofAll(1))).isEmpty();
    }

    @Test
    void each_line_is_told_whom_it_can_count_on_whatever_the_lines_before_it_take() {
        var draw = SmallDraw.of("A", "A", "B", "B", "B").attended(Set.of(5));
        var params = draw.params(Params.Exclude.DRAWN, Quota.ofAll(1), of("A", 1), of("B", 2));
        assertThat(RoundPlan.weighed(draw.ceremony(), params))
                .containsExactly(
                        new RoundPlan.Weight(Quota.ofAll(1), 5, 1, 4),
                        new RoundPlan.Weight(of("A", 1), 2, 0, 1),
                        new RoundPlan.Weight(of("B", 2), 3, 1, 1));
    }

    @Test
    void lines_of_different_townships_take_nothing_from_each_other() {
        assertThat(plan(SmallDraw.of("A", "A", "B"), Set.of(), of("A", 2), of("B", 1)))
                .isEmpty();
    }

    @Test
    void a_township_that_nobody_belongs_to_is_refused() {
        assertThat(plan(SmallDraw.of("A", "A", "B"), Set.of(), of("C", 1)))
                .contains(Refusal.of("params.quota-could-fail", "township/C:1", 0));
    }

    @Test
    void those_drawn_before_are_not_counted_on_when_they_are_excluded() {
        var draw = SmallDraw.of("A", "A", "B").attended(Set.of());
        draw.round(draw.params(Params.Exclude.DRAWN, Quota.ofAll(1)), "00000000000000000000");
        assertThat(plan(draw, Set.of(), Quota.ofAll(3))).contains(Refusal.of("params.quota-could-fail", "*:3", 2));
        draw.attended(Set.of());
        assertThat(RoundPlan.refusal(draw.ceremony(), draw.params(Params.Exclude.NONE, Quota.ofAll(3))))
                .isEmpty();
    }

    @Test
    void a_group_that_was_not_sealed_is_refused() {
        assertThat(plan(SmallDraw.of("A"), Set.of(), Quota.of(new Code("rank"), new Code("A"), 1))
                        .map(Refusal::code))
                .contains("params.group");
    }

    @Test
    void a_result_too_long_for_a_log_entry_is_refused() {
        var draw = new SmallDraw(IntStream.range(0, 700).mapToObj(i -> "A").toList(), 0, 2, Optional.empty());
        assertThat(plan(draw, Set.of(), Quota.ofAll(500)).map(Refusal::code)).contains("params.line-too-long");
        assertThat(plan(draw, Set.of(), Quota.ofAll(300))).isEmpty();
        draw.round(draw.params(Params.Exclude.DRAWN, Quota.ofAll(300)), "00000000000000000000");
        assertThat(draw.transcript().lines().mapToInt(String::length).max().orElseThrow())
                .isLessThan(RoundPlan.LINE_MAX);
    }

    @Test
    void many_absent_people_do_not_stop_a_county_from_drawing_a_few() {
        assertThat(RoundPlan.absentAtMost(new Selection.Pool(10_180, 0), 6, 0)).isZero();
        assertThat(RoundPlan.absentAtMost(new Selection.Pool(10_180, 12), 6, 0)).isBetween(1L, 12L);
        assertThat(RoundPlan.absentAtMost(new Selection.Pool(10_180, 600), 6, 0))
                .isBetween(10L, 40L);
        assertThat(RoundPlan.absentAtMost(new Selection.Pool(1_000, 999), 1, 0)).isEqualTo(999);
    }

    /** Of a thousand seeds and more, one runs out exactly if the plan says that it could. */
    @Property(tries = 60)
    void a_plan_is_refused_exactly_if_some_order_of_tickets_runs_out(
            @ForAll @Size(min = 2, max = 5) List<@IntRange(max = 1) Integer> townships,
            @ForAll @Size(min = 1, max = 3) List<@IntRange(max = 2) Integer> filters,
            @ForAll @Size(value = 3) List<@IntRange(min = 1, max = 3) Integer> seats,
            @ForAll @Size(max = 2) Set<@IntRange(min = 1, max = 5) Integer> absent) {
        var quotas = IntStream.range(0, filters.size())
                .mapToObj(i -> filters.get(i) == 2 ? Quota.ofAll(seats.get(i)) : of("T" + filters.get(i), seats.get(i)))
                .distinct()
                .toArray(Quota[]::new);
        var draw = new SmallDraw(townships.stream().map(number -> "T" + number).toList(), 0, 2, Optional.empty());
        boolean refused = plan(draw, absent, quotas).isPresent();
        var ceremony = draw.ceremony();
        var selection = ceremony.selection(
                draw.params(Params.Exclude.NONE, quotas), ceremony.attendance().orElseThrow());
        boolean runsOut = IntStream.range(0, 1_500)
                .mapToObj(seed -> selection.result(Sha256.of("seed " + seed), List.of(quotas)))
                .anyMatch(result -> result.stream().anyMatch(Entry.Exhausted.class::isInstance));
        assertThat(refused).isEqualTo(runsOut);
    }

    @Test
    void people_whom_two_lines_want_are_taken_once() {
        var both = Map.of(bits(0, 1), 3);
        assertThat(TakenAtWorst.of(List.of(of("A", 2), of("B", 2)), both)).isEqualTo(3);
        var apart = Map.of(bits(0), 1, bits(1), 1, bits(0, 1), 1);
        assertThat(TakenAtWorst.of(List.of(of("A", 2), of("B", 2)), apart)).isEqualTo(3);
        assertThat(TakenAtWorst.of(List.of(of("A", 1), of("B", 1)), apart)).isEqualTo(2);
        assertThat(TakenAtWorst.of(List.of(), Map.of(bits(), 5))).isZero();
    }

    private static java.util.BitSet bits(int... lines) {
        return IntStream.of(lines).boxed().collect(Collectors.collectingAndThen(Collectors.toList(), list -> {
            var bits = new java.util.BitSet();
            list.forEach(bits::set);
            return bits;
        }));
    }

    private static Quota of(String township, int seats) {
        return Quota.of(TOWNSHIP, new Code(township), seats);
    }

    private static Optional<Refusal> plan(SmallDraw draw, Set<Integer> absent, Quota... quotas) {
        draw.attended(absent);
        return RoundPlan.refusal(draw.ceremony(), draw.params(Params.Exclude.DRAWN, quotas));
    }
}
