package gongping.telephone.flow;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.telephone.Eventually;
import gongping.telephone.simulator.Net;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A verification call from the order to its end (telephony.md §7). */
class CallFlowTest {
    private Evening evening;
    private Evening.Node server;

    @BeforeEach
    void begin() {
        evening = new Evening();
        server = evening.server();
    }

    @AfterEach
    void end() {
        evening.close();
    }

    private Evening.Household talking() {
        var household = evening.household("answers");
        server.flow.dial(household.request());
        evening.comesTo(household, "JOINED");
        return household;
    }

    private void onAir(Evening.Household household) {
        server.flow.air(household.request(), true);
        evening.comesTo(household, "HALL_ON");
    }

    @Test
    void a_call_is_placed_rings_is_greeted_talks_off_air_goes_on_air_and_ends() {
        var household = evening.household("answers");
        evening.net.script(
                household.number().e164(),
                new JsonObject().put("behaviour", "answers").put("answerMs", 24_000));
        server.flow.dial(household.request());
        evening.comesTo(household, "JOINED");
        var call = evening.call(household);
        assertThat(evening.everHeard(call)).isFalse();
        onAir(household);
        assertThat(evening.hearsNow(call)).isTrue();
        server.flow.air(household.request(), false);
        evening.comesTo(household, "HALL_OFF");
        Eventually.holds("the hall is held", () -> !evening.hearsNow(call));
        server.flow.hangUp(household.line());
        evening.comesTo(household, "HUNG_UP");
        assertThat(evening.news(household))
                .containsSubsequence(
                        "PLACING", "DIALLING", "RINGING", "GREETING", "JOINED", "HALL_ON", "HALL_OFF", "HUNG_UP");
        assertThat(evening.rang(household)).isEqualTo(1);
    }

    @Test
    void what_the_household_says_is_there_to_be_read() {
        var household = talking();
        Eventually.holds(
                "off-air words",
                () -> evening.net
                        .look("/calls/" + evening.call(household) + "/speech")
                        .encode()
                        .contains("off-air"));
    }

    @Test
    void every_way_not_to_talk_ends_in_its_own_way() {
        Map.of("busy", "BUSY", "no-answer", "NO_ANSWER", "rejects", "FAILED", "unallocated", "FAILED")
                .forEach((behaviour, news) -> {
                    var household = evening.household(behaviour);
                    server.flow.dial(household.request());
                    evening.comesTo(household, news);
                    assertThat(evening.rang(household)).isEqualTo(1);
                });
    }

    @Test
    void a_household_that_hangs_up_on_air_leaves_the_hall_silent() {
        var household = talking();
        onAir(household);
        evening.net.control("POST", "/calls/" + evening.call(household) + "/hangup", new JsonObject());
        evening.comesTo(household, "HUNG_UP");
        Eventually.holds(
                "hall held",
                () -> Eventually.now(server.telephone.legs(household.room())).stream()
                        .anyMatch(leg -> leg.label().equals("hall") && leg.held()));
    }

    @Test
    void a_dump_silences_the_hall_at_once_and_keeps_the_household() {
        var household = talking();
        onAir(household);
        var call = evening.call(household);
        var pressed = System.nanoTime();
        server.flow.air(household.request(), false);
        Eventually.holds("silence", () -> !evening.hearsNow(call));
        assertThat((System.nanoTime() - pressed) / 1_000_000).as("ms").isLessThan(1_000);
        assertThat(evening.news(household)).doesNotContain("HUNG_UP");
        evening.comesTo(household, "HALL_OFF");
    }

    @Test
    void an_opening_that_comes_back_after_the_dump_lets_nobody_be_heard() {
        var household = talking();
        evening.net.fault("leg", "stall-before", 1, "ms", 16_000);
        server.flow.air(household.request(), true);
        Eventually.holds(
                "the opening is on its way", () -> evening.net.look("/faults").isEmpty());
        server.flow.air(household.request(), false);
        laterThan(17_000);
        evening.comesTo(household, "HALL_OFF");
        assertThat(evening.everHeard(evening.call(household))).isFalse();
        Eventually.holds("they talk on, off air", () -> callee(household, false));
        assertThat(evening.everHeard(evening.call(household))).isFalse();
        assertThat(evening.news(household)).doesNotContain("HALL_ON");
    }

    /** Waits by the network's own clock: somebody else picks up after so long. */
    private void laterThan(int ms) {
        var other = evening.household("answers");
        evening.net.script(
                other.number().e164(),
                new JsonObject().put("behaviour", "hangs-up").put("answerMs", ms));
        server.flow.dial(other.request());
        evening.comesTo(other, "GREETING");
    }

    @Test
    void while_the_halls_own_line_comes_in_the_household_waits_unheard() {
        evening.net.script(Net.HALL, new JsonObject().put("behaviour", "line").put("answerMs", 24_000));
        var household = talking();
        assertThat(Eventually.now(server.telephone.legs(household.room())))
                .anyMatch(leg -> leg.label().equals("hall") && leg.held());
        assertThat(evening.everHeard(evening.call(household))).isFalse();
        onAir(household);
        assertThat(evening.hearsNow(evening.call(household))).isTrue();
    }

    @Test
    void a_hall_that_is_called_late_finds_the_household_muted() {
        evening.net.fault("leg", "error-before", 15, "to", Net.HALL, "status", 503);
        var household = talking();
        assertThat(Eventually.now(server.telephone.legs(household.room())))
                .anyMatch(leg -> leg.label().equals("hall") && leg.held());
        assertThat(evening.everHeard(evening.call(household))).isFalse();
    }

    @Test
    void a_hall_that_cannot_be_called_is_left_out_and_told() {
        evening.net.fault("leg", "error-before", 10_000, "to", Net.HALL, "status", 503);
        var household = talking();
        evening.alarmed(household, "call.hall-missing");
    }

    @Test
    void a_hall_that_does_not_pick_up_is_left_out_and_told() {
        evening.net.script(Net.HALL, "no-answer");
        var household = talking();
        evening.alarmed(household, "call.hall-missing");
        assertThat(evening.everHeard(evening.call(household))).isFalse();
    }

    @Test
    void a_stray_call_that_walks_into_the_room_is_put_out_and_never_heard() {
        var household = talking();
        var intruder = new JsonObject(evening.net.control(
                        "POST",
                        "/strays",
                        new JsonObject()
                                .put("room", household.room().text())
                                .put("to", "+8610077777777")
                                .put("from", "+8610066666666")))
                .getString("call");
        evening.net.script("+8610077777777", "answers");
        evening.alarmed(household, "call.stray");
        Eventually.holds(
                "out",
                () -> Eventually.now(server.telephone.legs(household.room())).stream()
                        .noneMatch(leg -> leg.provider().text().equals(intruder)));
        assertThat(evening.everHeard(intruder)).isFalse();
    }

    @Test
    void a_muted_callee_stays_muted_until_it_is_let_talk() {
        var household = talking();
        server.flow.mute(household.line(), true);
        Eventually.holds("muted", () -> callee(household, true));
        server.flow.mute(household.line(), false);
        Eventually.holds("talks", () -> callee(household, false));
    }

    private boolean callee(Evening.Household household, boolean muted) {
        return Eventually.now(server.telephone.legs(household.room())).stream()
                .anyMatch(leg -> leg.label().equals(household.line().text()) && leg.muted() == muted);
    }

    @Test
    void a_number_that_is_not_the_sealed_one_is_not_dialled() {
        var household = evening.household("answers");
        evening.numbers.remove(household.line());
        server.flow.dial(household.request());
        evening.comesTo(household, "NOT_SEALED");
        assertThat(evening.rang(household)).isZero();
    }

    @Test
    void a_cancelled_call_stops_ringing() {
        var household = evening.household("no-answer");
        server.flow.dial(household.request());
        evening.comesTo(household, "RINGING");
        server.flow.hangUp(household.line());
        evening.comesTo(household, "FAILED");
    }
}
