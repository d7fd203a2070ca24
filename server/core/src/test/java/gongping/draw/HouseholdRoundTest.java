package gongping.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** DRAW/1 §3.4 and §3.8: whose households are ordered, and whose turn it is. */
class HouseholdRoundTest {
    private static final String DICE = "01234567890123456789";
    private final SmallDraw draw = SmallDraw.of("A", "A");

    @Test
    void households_are_ordered_for_one_who_holds_a_seat_or_was_named() {
        assertThat(draw.code(params(1, 1))).isEqualTo("params.cadre-not-seated");
        draw.line(new Body.CadreNamed(new CadreId(1), "主持人"));
        assertThat(draw.code(params(1, 1))).isEqualTo("allowed");
        draw.attended(Set.of());
        draw.round(draw.params(Params.Exclude.NONE, Quota.ofAll(2)), DICE);
        assertThat(draw.code(params(2, 1))).isEqualTo("allowed");
        draw.line(new Body.CadreLeft(1, new CadreId(2))).due();
        assertThat(draw.code(params(2, 1))).isEqualTo("params.cadre-not-seated");
    }

    @Test
    void a_seat_in_another_round_is_enough_for_one_who_left() {
        for (int round = 1; round <= 2; round++) {
            draw.attended(Set.of());
            draw.round(draw.params(Params.Exclude.NONE, Quota.ofAll(2)), DICE);
        }
        draw.line(new Body.CadreLeft(1, new CadreId(2))).due();
        assertThat(draw.code(params(2, 1))).isEqualTo("allowed");
    }

    @Test
    void an_absent_one_has_no_seat() {
        draw.attended(Set.of(1));
        draw.round(draw.params(Params.Exclude.NONE, Quota.ofAll(2)), DICE);
        assertThat(draw.code(params(1, 1))).isEqualTo("params.cadre-not-seated");
    }

    @Test
    void no_more_calls_than_households_and_no_cadre_that_the_roster_lacks() {
        draw.line(new Body.CadreNamed(new CadreId(1), "host"));
        assertThat(draw.code(params(1, 3))).isEqualTo("allowed");
        assertThat(draw.code(params(1, 4))).isEqualTo("params.calls");
        assertThat(draw.code(params(3, 1))).isEqualTo("params.cadre-unknown");
        var none = new SmallDraw(java.util.List.of("A"), 0, 2, java.util.Optional.empty());
        none.line(new Body.CadreNamed(new CadreId(1), "host"));
        assertThat(none.code(new Body.ParamsPublished(none.ceremony().householdParams(new CadreId(1), 1))))
                .isEqualTo("params.no-households");
    }

    @Test
    void one_household_round_for_each_cadre_but_a_void_one_does_not_count() {
        draw.line(new Body.CadreNamed(new CadreId(1), "host"))
                .line(params(1, 1))
                .line(new Body.Withdrawn());
        assertThat(draw.code(params(1, 1))).isEqualTo("allowed");
        order(1);
        assertThat(draw.code(params(1, 1))).isEqualTo("params.household-again");
    }

    @Test
    void a_turn_ends_with_an_outcome_or_with_the_last_try() {
        draw.line(new Body.CadreNamed(new CadreId(1), "host"));
        var order = order(2).order();
        assertThat(draw.code(call(order.get(1), 1, Call.Outcome.ANSWERED))).isEqualTo("call.turn");
        assertThat(draw.code(call(order.get(0), 2, Call.Outcome.BUSY))).isEqualTo("call.try");
        draw.line(call(order.get(0), 1, Call.Outcome.UNKNOWN));
        assertThat(draw.code(call(order.get(1), 1, Call.Outcome.ANSWERED))).isEqualTo("call.turn");
        draw.line(call(order.get(0), 2, Call.Outcome.MACHINE));
        draw.line(call(order.get(1), 1, Call.Outcome.ANSWERED));
        assertThat(draw.ceremony().turn(round())).contains(new CallTurns.Turn(order.get(2), 1));
        draw.line(call(order.get(2), 1, Call.Outcome.WRONG_NUMBER));
        assertThat(draw.ceremony().turn(round())).isEmpty();
        assertThat(draw.code(call(order.get(2), 2, Call.Outcome.ANSWERED))).isEqualTo("call.ended");
        assertThat(draw.verify()).isInstanceOf(Verdict.Verified.class);
    }

    @Test
    void calls_end_when_enough_have_answered() {
        draw.line(new Body.CadreNamed(new CadreId(1), "host"));
        var order = order(1).order();
        draw.line(call(order.get(0), 1, Call.Outcome.DECLINED)).line(call(order.get(1), 1, Call.Outcome.ANSWERED));
        assertThat(draw.ceremony().turn(round())).isEmpty();
        assertThat(draw.code(call(order.get(2), 1, Call.Outcome.ANSWERED))).isEqualTo("call.ended");
    }

    @Test
    void a_round_that_ordered_no_households_has_no_calls() {
        draw.attended(Set.of());
        draw.round(draw.params(Params.Exclude.NONE, Quota.ofAll(1)), DICE);
        assertThat(draw.code(call(new HouseholdId(new CadreId(1), 1), 1, Call.Outcome.BUSY)))
                .isEqualTo("call.no-order");
        assertThat(draw.code(new Body.HouseholdCalled(
                        2, new Call(new HouseholdId(new CadreId(1), 1), 1, Call.Outcome.BUSY, Call.Dialler.LINE))))
                .isEqualTo("call.round");
    }

    private DrawnRound.Households order(int calls) {
        draw.round(draw.ceremony().householdParams(new CadreId(1), calls), "0417");
        return round();
    }

    private DrawnRound.Households round() {
        return draw.ceremony().householdRound(new CadreId(1)).orElseThrow();
    }

    private Body.ParamsPublished params(int cadre, int calls) {
        return new Body.ParamsPublished(draw.ceremony().householdParams(new CadreId(cadre), calls));
    }

    private Body.HouseholdCalled call(HouseholdId hid, int attempt, Call.Outcome outcome) {
        int round = draw.ceremony().lastRound();
        return new Body.HouseholdCalled(round, new Call(hid, attempt, outcome, Call.Dialler.LINE));
    }
}
