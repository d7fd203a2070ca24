package gongping.telephone.flow;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.telephone.Eventually;
import gongping.telephone.manual.Entered;
import gongping.telephone.manual.Said;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Callbacks make it faster and never decide; a hand-held call takes the same way. */
class CallbackFlowTest {
    private Evening evening;

    @BeforeEach
    void begin() {
        evening = new Evening();
    }

    @AfterEach
    void end() {
        evening.close();
    }

    @Test
    void lost_doubled_disordered_and_forged_callbacks_end_in_the_same_state() {
        var server = evening.server("n1", true);
        for (var kind : List.of("lost", "doubled", "reordered", "forged", "delayed")) {
            var household = evening.household("answers");
            evening.net.fault("callback", kind, 3, "to", household.number().e164());
            server.flow.dial(household.request());
            evening.comesTo(household, "JOINED");
            server.flow.hangUp(household.line());
            evening.comesTo(household, "HUNG_UP");
            assertThat(evening.news(household))
                    .as(kind)
                    .containsSubsequence("PLACING", "DIALLING", "GREETING", "JOINED", "HUNG_UP")
                    .doesNotHaveDuplicates();
            assertThat(evening.rang(household)).isEqualTo(1);
        }
    }

    @Test
    void a_callback_binds_a_call_whose_order_got_lost() {
        var server = evening.server("n1", true);
        var household = evening.household("answers");
        evening.net.fault("place", "reply-lost", 1, "to", household.number().e164());
        evening.net.fault("look", "error-before", 40, "status", 500);
        server.flow.dial(household.request());
        evening.comesTo(household, "DIALLING");
        evening.net.control("DELETE", "/faults", new io.vertx.core.json.JsonObject());
        evening.comesTo(household, "JOINED");
        assertThat(evening.rang(household)).isEqualTo(1);
    }

    @Test
    void a_hand_held_call_goes_on_air_when_a_person_says_so() {
        var server = evening.server();
        var household = evening.household("answers");
        var request = new CallRequest(household.line(), household.room(), true, java.time.Instant.now());
        server.flow.dial(request);
        evening.comesTo(household, "DIALLING");
        says(server, household, Said.RINGING, Entered.COUNTS);
        evening.comesTo(household, "RINGING");
        says(server, household, Said.TALKING, Entered.COUNTS);
        evening.comesTo(household, "JOINED");
        server.flow.air(request, true);
        Eventually.holds(
                "ordered",
                () -> Eventually.now(server.hand.enter(household.line(), Said.ON_AIR)) != Entered.NOT_ORDERED);
        evening.comesTo(household, "HALL_ON");
        server.flow.air(request, false);
        evening.comesTo(household, "HALL_OFF");
        says(server, household, Said.HUNG_UP, Entered.COUNTS);
        evening.comesTo(household, "HUNG_UP");
        assertThat(evening.rang(household)).isZero();
    }

    private static void says(Evening.Node server, Evening.Household household, Said said, Entered expected) {
        assertThat(Eventually.now(server.hand.enter(household.line(), said))).isEqualTo(expected);
    }
}
