package gongping.telephone.flow;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.telephone.twilio.TwilioSettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimingTest {
    @Test
    void a_drill_gives_a_lost_call_up_as_many_times_sooner_as_it_runs_faster() {
        assertThat(Timing.REAL.faster(4).lost()).isEqualTo(Duration.ofSeconds(15));
        assertThat(Timing.REAL.faster(4).again())
                .containsExactly(Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    @Test
    void however_fast_a_drill_runs_a_busy_machine_is_waited_for() {
        var fast = Timing.REAL.faster(1_000);
        assertThat(fast.poll()).isEqualTo(Duration.ofMillis(100));
        assertThat(fast.search()).isEqualTo(Duration.ofMillis(250));
        assertThat(new Duration[] {fast.ring(), fast.greeting(), fast.air()}).containsOnly(Duration.ofSeconds(5));
    }

    @Test
    void no_order_is_given_up_while_its_request_may_still_be_under_way() {
        for (var pace : List.of(1, 4, 8, 40, 1_000)) {
            var timing = Timing.REAL.faster(pace);
            assertThat(timing.lost()).as("pace %d", pace).isGreaterThan(TwilioSettings.REQUEST);
            assertThat(timing.ghost()).as("pace %d", pace).isGreaterThan(TwilioSettings.REQUEST);
        }
    }

    @Test
    void an_order_that_waited_its_turn_and_went_out_late_is_still_looked_for() {
        var waits = Timing.REAL.again().stream().reduce(Duration.ZERO, Duration::plus);
        assertThat(Search.ORDER).isGreaterThanOrEqualTo(waits.plus(TwilioSettings.REQUEST));
    }

    @Test
    void servers_and_the_far_end_keep_their_own_time() {
        var fast = Timing.REAL.faster(30);
        assertThat(fast.stale()).isEqualTo(Timing.REAL.stale());
        assertThat(fast.orphan()).isEqualTo(Timing.REAL.orphan());
        assertThat(fast.ringSeconds()).isEqualTo(Timing.REAL.ringSeconds());
    }

    @Test
    void at_the_pace_of_a_person_nothing_changes() {
        assertThat(Timing.REAL.faster(1)).isEqualTo(Timing.REAL);
    }
}
