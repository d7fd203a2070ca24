package gongping.telephone.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
        assertThat(new Duration[] {fast.lost(), fast.ghost(), fast.ring(), fast.greeting(), fast.air()})
                .containsOnly(Duration.ofSeconds(5));
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
