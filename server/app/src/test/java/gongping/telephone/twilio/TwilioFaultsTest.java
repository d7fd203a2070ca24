package gongping.telephone.twilio;

import static gongping.telephone.Eventually.now;
import static org.assertj.core.api.Assertions.assertThat;

import gongping.telephone.CallbackToken;
import gongping.telephone.Dial;
import gongping.telephone.Greeting;
import gongping.telephone.LineId;
import gongping.telephone.PhoneNumber;
import gongping.telephone.Placed;
import gongping.telephone.Placed.Meaning;
import gongping.telephone.RoomId;
import gongping.telephone.simulator.Net;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the adapter makes of a provider that fails: one request, one physical call at most, and no guess. */
class TwilioFaultsTest {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static Net net;
    private TwilioTelephone telephone;

    @BeforeAll
    static void start() {
        net = Net.start(40);
    }

    @AfterAll
    static void stop() {
        net.close();
    }

    @BeforeEach
    void connect() {
        telephone = new TwilioTelephone(Stage.settings(net, Optional.empty(), Duration.ofMillis(900)));
    }

    @AfterEach
    void close() {
        telephone.close();
        net.control("DELETE", "/faults", new io.vertx.core.json.JsonObject());
    }

    private static Dial dial() {
        var number = COUNT.incrementAndGet();
        return new Dial(
                new LineId("f-A" + number),
                new RoomId("inq-f-" + number),
                PhoneNumber.of("100" + (20_000_000 + number)),
                25,
                new Greeting.Spoken("您好。"),
                900,
                CallbackToken.random());
    }

    private Placed place(Dial dial) {
        return now(telephone.place(dial));
    }

    @Test
    void a_server_error_is_never_repeated_and_tells_nothing() {
        for (var status : List.of(500, 502, 503)) {
            for (var kind : List.of("error-before", "error-after")) {
                for (var retryAfter : List.of(-1, 1)) {
                    var dial = dial();
                    net.fault("place", kind, 1, "to", dial.to().e164(), "status", status, "retryAfterS", retryAfter);
                    assertThat(place(dial)).as(kind + status).isInstanceOf(Placed.Unknown.class);
                    assertThat(net.physicalCalls(dial.to().e164()))
                            .as(kind + status)
                            .isEqualTo(kind.equals("error-after") ? 1 : 0);
                }
            }
        }
    }

    @Test
    void a_server_error_with_the_body_of_a_refusal_is_still_unknown() {
        var dial = dial();
        net.fault("place", "error-after", 1, "to", dial.to().e164(), "status", 500, "code", 21211);
        assertThat(place(dial)).isInstanceOf(Placed.Unknown.class);
    }

    @Test
    void a_lost_reply_a_dropped_connection_and_a_stall_tell_nothing() {
        for (var kind : List.of("reply-lost", "drop", "stall-after", "stall-before")) {
            var dial = dial();
            net.fault("place", kind, 1, "to", dial.to().e164(), "ms", 60_000);
            assertThat(place(dial)).as(kind).isInstanceOf(Placed.Unknown.class);
            assertThat(net.physicalCalls(dial.to().e164())).as(kind).isLessThanOrEqualTo(1);
            assertThat(place(dial)).as("asked again: " + kind).isInstanceOf(Placed.Unknown.class);
            assertThat(net.physicalCalls(dial.to().e164())).as(kind).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void an_order_that_came_too_fast_may_be_given_again_and_rings_once() {
        var dial = dial();
        net.fault("place", "error-before", 2, "to", dial.to().e164(), "status", 429, "code", 20429, "retryAfterS", 1);
        var later = new Placed.Refused("20429", Meaning.TRY_LATER);
        assertThat(place(dial)).isEqualTo(later);
        assertThat(place(dial)).isEqualTo(later);
        assertThat(place(dial)).isInstanceOf(Placed.Accepted.class);
        assertThat(net.physicalCalls(dial.to().e164())).isEqualTo(1);
    }

    @Test
    void each_refusal_has_a_meaning_of_its_own() {
        var meanings = Map.of(
                21211, Meaning.BAD_NUMBER,
                21215, Meaning.NOT_PERMITTED,
                20003, Meaning.SIGN_IN,
                10004, Meaning.CROWDED,
                29999, Meaning.OTHER);
        meanings.forEach((code, meaning) -> {
            var dial = dial();
            net.fault("place", "error-before", 1, "to", dial.to().e164(), "status", 400, "code", code);
            assertThat(place(dial)).isEqualTo(new Placed.Refused(String.valueOf(code), meaning));
            assertThat(net.physicalCalls(dial.to().e164())).isZero();
        });
        assertThat(meanings.values().stream().map(Meaning::code).distinct()).hasSize(5);
    }

    @Test
    void a_refusal_without_a_code_tells_nothing() {
        var dial = dial();
        net.fault("place", "error-after", 1, "to", dial.to().e164(), "status", 408);
        assertThat(place(dial)).isInstanceOf(Placed.Unknown.class);
    }

    @Test
    void a_call_whose_reply_was_lost_is_found() {
        var dial = dial();
        net.fault("place", "reply-lost", 1, "to", dial.to().e164());
        var claimed = Instant.now();
        place(dial);
        var found = now(telephone.find(dial.line(), dial.to(), claimed.minusSeconds(5), claimed.plusSeconds(60)));
        assertThat(found).hasSize(1);
        assertThat(now(telephone.find(dial.line(), dial.to(), claimed.minusSeconds(65), claimed.minusSeconds(5))))
                .isEmpty();
    }

    @Test
    void a_sample_number_is_dialled_on_this_machine_only() {
        var real = Stage.settings(net);
        try (var abroad = new TwilioTelephone(new TwilioSettings(
                URI.create("https://api.twilio.invalid"),
                real.account(),
                real.tokens(),
                real.from(),
                Optional.empty(),
                real.desk(),
                Optional.empty(),
                Optional.empty(),
                real.connect(),
                real.request()))) {
            assertThat(now(abroad.place(dial()))).isEqualTo(new Placed.Refused("sample-number", Meaning.SAMPLE_NUMBER));
        }
    }

    @Test
    void an_order_that_never_left_is_refused_and_not_unknown() {
        var real = Stage.settings(net);
        try (var nobody = new TwilioTelephone(new TwilioSettings(
                URI.create("http://127.0.0.1:1"),
                real.account(),
                real.tokens(),
                real.from(),
                Optional.empty(),
                real.desk(),
                Optional.empty(),
                Optional.empty(),
                real.connect(),
                real.request()))) {
            assertThat(now(nobody.place(dial()))).isEqualTo(new Placed.Refused("not-sent", Meaning.UNREACHABLE));
        }
    }
}
