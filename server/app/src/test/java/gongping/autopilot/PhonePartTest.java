package gongping.autopilot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the pilot presses at the call desk after somebody else has pressed there. */
class PhonePartTest {
    @Test
    void a_call_that_somebody_dumped_is_hung_up_and_never_put_on_air_again() {
        assertThat(pressed("off-air", false, false)).isEqualTo("put-on-air");
        for (var step : new String[] {"off-air", "on-air", "held"}) {
            assertThat(pressed(step, true, false)).as(step).isEqualTo("hang-up");
            assertThat(pressed(step, true, true)).as(step).isEqualTo("nothing");
        }
    }

    private static String pressed(String step, boolean dumped, boolean hangUp) {
        var host = JsonNodeFactory.instance.objectNode();
        host.putObject("onStage")
                .putArray("rows")
                .addObject()
                .put("question", "Q1")
                .putNull("household");
        var call = host.putObject("call").put("attempt", "a1").put("inquiry", "Q1");
        call.putObject("household");
        call.put("step", step).put("consent", "agreed").put("airAsked", true).put("airOrdered", false);
        call.put("dumped", dumped).put("hangUp", hangUp);
        return new PhonePart(new SimulatorClient(Optional.empty()))
                .next(host)
                .map(Act::type)
                .orElse("nothing");
    }
}
