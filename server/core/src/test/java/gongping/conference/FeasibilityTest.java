package gongping.conference;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.draw.Params;
import gongping.draw.Quota;
import gongping.draw.RoundPlan;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the next round could count on. */
class FeasibilityTest {
    @Test
    void a_pool_tells_nothing_of_a_result_before_both_machines_have_come_to_it() {
        var meeting = Meeting.live();
        int before = pool(meeting).orElseThrow();
        meeting.publish(1);
        assertThat(pool(meeting)).isEmpty();
        meeting.keys("01234567890123456789");
        meeting.reveals(3);
        assertThat(pool(meeting)).isEmpty();
        meeting.verifies();
        assertThat(pool(meeting)).isEmpty();
        assertThat(pool(Meeting.drawn(1))).contains(before - 1);
    }

    private static Optional<Integer> pool(Meeting meeting) {
        return Feasibility.of(meeting.state, Params.Exclude.DRAWN, List.of(Quota.ofAll(1)))
                .map(List::getFirst)
                .map(RoundPlan.Weight::pool);
    }
}
