package gongping.telephone.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the simulated provider tells its customer, whole and spoilt. */
class CallbacksTest {
    private static final String TO = "+8610012345678";
    private Net net;
    private Ears ears;

    @BeforeEach
    void start() throws Exception {
        net = Net.start(0);
        ears = new Ears();
        net.script(TO, "answers");
    }

    @AfterEach
    void stop() throws Exception {
        net.close();
        ears.close();
    }

    private void callAndHangUp() {
        var form = new ArrayList<>(List.of("To", TO, "From", "+8657100000000", "StatusCallback"));
        form.add(ears.url("/twilio/t0ken/status") + "#rc=2&rp=all");
        form.addAll(List.of("Twiml", "<Response><Pause length='60'/></Response>"));
        for (var event : List.of("initiated", "ringing", "answered", "completed")) {
            form.addAll(List.of("StatusCallbackEvent", event));
        }
        var sid = new JsonObject(net.api("POST", "/Calls.json", form.toArray(String[]::new))
                        .body())
                .getString("sid");
        net.advance(100);
        net.advance(1_000);
        net.advance(10_000);
        net.api("POST", "/Calls/" + sid + ".json", "Status", "completed");
    }

    private List<String> sequence(int count) {
        return ears.heard(count).stream()
                .map(heard -> heard.field("SequenceNumber"))
                .toList();
    }

    @Test
    void progress_is_told_in_order_signed_and_with_the_words_of_callbacks() {
        callAndHangUp();
        var heard = ears.heard(4);
        assertThat(sequence(4)).containsExactlyInAnyOrder("0", "1", "2", "3");
        assertThat(heard.stream().map(h -> h.field("CallStatus")))
                .containsExactlyInAnyOrder("initiated", "ringing", "in-progress", "completed");
        for (var one : heard) {
            var fields = new HashMap<String, String>();
            one.fields().forEach(field -> fields.put(field.getKey(), field.getValue()));
            assertThat(new RequestValidator(Net.TOKEN)
                            .validate(
                                    ears.url(one.path()), fields, one.headers().get("X-Twilio-Signature")))
                    .isTrue();
            assertThat(one.headers().get("I-Twilio-Idempotency-Token")).isNotBlank();
        }
    }

    @Test
    void what_is_lost_never_comes() {
        net.fault("callback", "lost", 2);
        callAndHangUp();
        assertThat(sequence(2)).containsExactlyInAnyOrder("2", "3");
    }

    @Test
    void what_is_doubled_comes_twice_with_one_token() {
        net.fault("callback", "doubled", 1);
        callAndHangUp();
        var first = ears.heard(5).stream()
                .filter(heard -> heard.field("SequenceNumber").equals("0"))
                .toList();
        assertThat(first).hasSize(2);
        assertThat(first.get(0).headers().get("I-Twilio-Idempotency-Token"))
                .isEqualTo(first.get(1).headers().get("I-Twilio-Idempotency-Token"));
    }

    @Test
    void what_is_forged_has_a_wrong_signature() {
        net.fault("callback", "forged", 1);
        callAndHangUp();
        var forged = ears.heard(4).stream()
                .filter(heard -> heard.field("SequenceNumber").equals("0"))
                .findAny()
                .orElseThrow();
        var fields = new HashMap<String, String>();
        forged.fields().forEach(field -> fields.put(field.getKey(), field.getValue()));
        assertThat(new RequestValidator(Net.TOKEN)
                        .validate(
                                ears.url(forged.path()),
                                fields,
                                forged.headers().get("X-Twilio-Signature")))
                .isFalse();
    }

    @Test
    void a_refused_delivery_is_repeated_as_often_as_the_address_asks() {
        ears.status = 500;
        callAndHangUp();
        assertThat(ears.heard(12)).hasSize(12);
    }
}
