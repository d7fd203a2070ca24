package gongping.telephone.flow;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.telephone.Eventually;
import gongping.telephone.Greeting;
import gongping.telephone.Placed;
import gongping.telephone.twilio.Stage;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever the provider, the network or the server does: one physical call per dialling, and an end for each. */
class LostCallsTest {
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
    void an_order_whose_answer_got_lost_is_found_and_not_repeated() {
        var server = evening.server();
        for (var fault : List.of(
                new JsonObject().put("kind", "error-after").put("status", 500),
                new JsonObject().put("kind", "error-after").put("status", 502),
                new JsonObject().put("kind", "error-after").put("status", 503),
                new JsonObject().put("kind", "error-after").put("status", 503).put("retryAfterS", 1),
                new JsonObject().put("kind", "reply-lost"),
                new JsonObject().put("kind", "stall-after").put("ms", 15_000L * 20))) {
            var household = evening.household("answers");
            evening.net.control(
                    "POST",
                    "/faults",
                    fault.put("on", "place").put("to", household.number().e164()));
            server.flow.dial(household.request());
            evening.comesTo(household, "JOINED");
            assertThat(evening.news(household))
                    .as(fault.encode())
                    .containsSubsequence("PLACING", "UNKNOWN", "DIALLING");
            server.flow.hangUp(household.line());
            evening.comesTo(household, "HUNG_UP");
            assertThat(evening.rang(household)).as(fault.encode()).isEqualTo(1);
        }
    }

    @Test
    void an_order_that_never_arrived_is_given_up_and_not_repeated() {
        var server = evening.server();
        for (var fault : List.of(
                new JsonObject().put("kind", "error-before").put("status", 500),
                new JsonObject().put("kind", "error-before").put("status", 502),
                new JsonObject().put("kind", "error-before").put("status", 503),
                new JsonObject().put("kind", "error-before").put("status", 503).put("retryAfterS", 1),
                new JsonObject().put("kind", "drop"))) {
            var household = evening.household("answers");
            evening.net.control(
                    "POST",
                    "/faults",
                    fault.put("on", "place").put("to", household.number().e164()));
            server.flow.dial(household.request());
            evening.comesTo(household, "LOST");
            assertThat(evening.rang(household)).as(fault.encode()).isZero();
        }
    }

    @Test
    void an_order_that_came_too_fast_is_repeated_because_it_rang_nobody() {
        var server = evening.server();
        var household = evening.household("answers");
        evening.net.fault("place", "error-before", 2, "to", household.number().e164(), "status", 429, "code", 20429);
        server.flow.dial(household.request());
        evening.comesTo(household, "JOINED");
        assertThat(evening.news(household)).doesNotContain("UNKNOWN");
        assertThat(evening.rang(household)).isEqualTo(1);
    }

    @Test
    void a_refusal_ends_the_dialling_with_its_code() {
        var server = evening.server();
        var household = evening.household("answers");
        evening.net.fault("place", "error-before", 1, "to", household.number().e164(), "status", 400, "code", 21215);
        server.flow.dial(household.request());
        evening.comesTo(household, "REFUSED:21215");
        evening.alarmed(household, "call.not-permitted");
        assertThat(evening.rang(household)).isZero();
    }

    @Test
    void an_alarm_is_told_again_until_it_is_kept_and_the_line_does_not_wait_for_it() {
        var server = evening.server();
        var household = evening.household("answers");
        evening.away.set(3);
        evening.net.fault("place", "error-before", 1, "to", household.number().e164(), "status", 400, "code", 21215);
        server.flow.dial(household.request());
        evening.comesTo(household, "REFUSED:21215");
        Eventually.holds("told", () -> evening.alarms.equals(List.of(household.line() + " call.not-permitted")));
        assertThat(evening.away).hasValue(0);
    }

    @Test
    void a_call_that_is_placed_after_it_was_given_up_is_hung_up_and_never_heard() {
        var server = evening.server();
        var household = evening.household("answers");
        evening.net.fault("place", "stall-before", 1, "to", household.number().e164(), "ms", 5_000L * 20);
        server.flow.dial(household.request());
        evening.comesTo(household, "LOST");
        Eventually.holds("the ghost rings", () -> evening.rang(household) == 1);
        var ghost = evening.call(household);
        Eventually.holds("the ghost is hung up", () -> status(ghost).matches("completed|canceled"));
        assertThat(evening.everHeard(ghost)).isFalse();
        evening.alarmed(household, "call.doubled");
    }

    private String status(String call) {
        return new JsonObject(evening.net.api("GET", "/Calls/" + call + ".json").body()).getString("status");
    }

    @Test
    void two_servers_that_hear_the_same_request_ring_once() {
        var one = evening.server("n1", false);
        var two = evening.server("n2", false);
        for (var i = 0; i < 5; i++) {
            var household = evening.household("busy");
            one.flow.dial(household.request());
            two.flow.dial(household.request());
            one.flow.dial(household.request());
            evening.comesTo(household, "BUSY");
            assertThat(evening.rang(household)).isEqualTo(1);
        }
    }

    @Test
    void a_server_that_dies_before_the_answer_leaves_a_call_that_another_adopts() {
        var one = evening.server("n1", false);
        var household = evening.household("answers");
        evening.net.fault("place", "stall-after", 1, "to", household.number().e164(), "ms", 60_000L * 20);
        one.flow.dial(household.request());
        Eventually.holds("it rings", () -> evening.rang(household) == 1);
        one.die();
        var two = evening.server("n2", false);
        evening.comesTo(household, "JOINED");
        two.flow.air(household.request(), true);
        evening.comesTo(household, "HALL_ON");
        assertThat(evening.rang(household)).isEqualTo(1);
    }

    @Test
    void a_server_that_restarts_goes_on_with_a_live_call_and_leaves_the_hall_open() {
        var one = evening.server("n1", false);
        var household = evening.household("answers");
        one.flow.dial(household.request());
        evening.comesTo(household, "JOINED");
        one.flow.air(household.request(), true);
        evening.comesTo(household, "HALL_ON");
        var call = evening.call(household);
        one.die();
        var two = evening.new Node("n1", false);
        two.flow.resume(household.line(), new Wish(true, false, false));
        two.flow.dial(household.request());
        two.flow.start();
        Eventually.holds(
                "taken over",
                () -> evening.told.stream()
                                .filter(text -> text.equals(household.line() + " HALL_ON"))
                                .count()
                        >= 2);
        assertThat(evening.hearsNow(call)).isTrue();
        two.flow.hangUp(household.line());
        evening.comesTo(household, "HUNG_UP");
        assertThat(evening.rang(household)).isEqualTo(1);
        two.die();
    }

    @Test
    void a_request_from_long_ago_is_not_dialled_any_more() {
        var server = evening.server();
        var household = evening.household("answers");
        var old = new CallRequest(
                household.line(), household.room(), false, Instant.now().minusSeconds(120));
        server.flow.dial(old);
        evening.comesTo(household, "REFUSED:not-sent");
        assertThat(evening.rang(household)).isZero();
        evening.alarmed(household, "call.not-sent");
    }

    @Test
    void of_two_calls_for_one_dialling_the_earliest_stays() {
        var server = evening.server();
        var household = evening.household("answers");
        var second = new gongping.telephone.twilio.TwilioTelephone(Stage.settings(evening.net));
        evening.net.fault("place", "error-after", 1, "to", household.number().e164(), "status", 500);
        var rival = second.place(new gongping.telephone.Dial(
                household.line(),
                new gongping.telephone.RoomId("elsewhere"),
                household.number(),
                25,
                new Greeting.Spoken("您好。"),
                900,
                gongping.telephone.CallbackToken.random()));
        assertThat(Eventually.now(rival)).isInstanceOf(Placed.Unknown.class);
        var first = evening.call(household);
        evening.net.fault("place", "error-after", 1, "to", household.number().e164(), "status", 500);
        server.flow.dial(household.request());
        evening.alarmed(household, "call.doubled");
        evening.comesTo(household, "DIALLING");
        assertThat(status(first)).isNotIn("completed", "canceled");
        second.close();
    }
}
