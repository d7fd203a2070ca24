package gongping.telephone.flow;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.telephone.Eventually;
import gongping.telephone.Fact;
import gongping.telephone.FactListener.Heard;
import gongping.telephone.ProviderId;
import gongping.telephone.manual.Entered;
import gongping.telephone.manual.Said;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Callbacks make it faster and never decide; a hand-held call takes the same way. */
class CallbackFlowTest {
    private Evening evening;
    private int keys;

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

    private static Fact fact(Evening.Household household, String call, Fact.Kind kind, int sequence) {
        return new Fact(
                household.line(),
                new ProviderId(call),
                kind,
                call + "/" + sequence,
                OptionalLong.of(sequence),
                Optional.empty(),
                Instant.now(),
                Fact.Source.CALLBACK);
    }

    @Test
    void an_old_callback_that_is_sent_again_adds_nothing() {
        var server = evening.server();
        var household = evening.household("answers");
        server.flow.dial(household.request());
        evening.comesTo(household, "JOINED");
        var fact = fact(household, evening.call(household), Fact.Kind.RINGING, 1);
        assertThat(Eventually.now(server.flow.heard(fact))).isEqualTo(Heard.NEW);
        assertThat(Eventually.now(server.flow.heard(fact))).isEqualTo(Heard.SEEN);
        assertThat(evening.news(household)).doesNotHaveDuplicates().endsWith("JOINED");
    }

    @Test
    void a_call_that_answers_after_its_dialling_is_over_is_hung_up() {
        var server = evening.server();
        var household = evening.household("busy");
        server.flow.dial(household.request());
        evening.comesTo(household, "BUSY");
        var late = evening.household("answers");
        server.flow.dial(late.request());
        evening.comesTo(late, "JOINED");
        var ghost = evening.call(late);
        Eventually.holds(
                "the dialling is over",
                () -> Eventually.now(server.flow.heard(fact(household, ghost, Fact.Kind.ANSWERED, late())))
                        == Heard.STRAY);
        evening.comesTo(late, "HUNG_UP");
        evening.alarmed(household, "call.stray");
    }

    @Test
    void late_word_of_a_call_that_is_over_is_no_stray() {
        var server = evening.server();
        var household = evening.household("busy");
        server.flow.dial(household.request());
        evening.comesTo(household, "BUSY");
        var call = evening.call(household);
        Eventually.holds(
                "the dialling is over",
                () -> Eventually.now(server.flow.heard(fact(household, call, Fact.Kind.RINGING, late())))
                        == Heard.STRAY);
        var next = evening.household("busy");
        server.flow.dial(next.request());
        evening.comesTo(next, "BUSY");
        assertThat(evening.alarms).isEmpty();
    }

    private int late() {
        return 100 + keys++;
    }

    @Test
    void a_second_call_for_a_bound_dialling_is_hung_up_and_the_first_goes_on() {
        var server = evening.server();
        var household = evening.household("answers");
        server.flow.dial(household.request());
        evening.comesTo(household, "JOINED");
        var second = "CA00000000000000000000000000000002";
        assertThat(Eventually.now(server.flow.heard(fact(household, second, Fact.Kind.ANSWERED, 2))))
                .isEqualTo(Heard.STRAY);
        evening.alarmed(household, "call.stray");
        assertThat(evening.news(household)).endsWith("JOINED");
    }

    @Test
    void a_hand_held_call_goes_on_air_when_a_person_says_so() {
        var server = evening.server();
        var household = evening.household("answers");
        var request = new CallRequest(household.line(), household.room(), true, Instant.now());
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
