package gongping.conference.web;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.conference.AttemptId;
import gongping.conference.CallEvent;
import gongping.conference.Conference;
import gongping.conference.ConferenceEvent;
import gongping.conference.Event;
import gongping.kernel.Actor;
import gongping.kernel.Recorded;
import gongping.ledger.Known;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What waits for the air. The delay is 20 s where no plan says otherwise. */
class AirQueueTest {
    private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");
    private final AirQueue air = new AirQueue();

    private void happens(long version, int second, Event event) {
        var recorded = new Recorded<>(version, "0".repeat(64), Actor.SYSTEM, START.plusSeconds(second), event);
        air.add(new Known<>(Conference.NONE, version, "0".repeat(64)), recorded);
    }

    @Test
    void nothing_airs_before_its_delay_is_over() {
        happens(1, 0, new ConferenceEvent.PanicPressed());
        happens(2, 5, new ConferenceEvent.PanicLifted());
        assertThat(air.due(START.plusSeconds(20))).isEmpty();
        assertThat(air.due(START.plusSeconds(21)))
                .extracting(one -> one.known().version())
                .containsExactly(1L);
        assertThat(air.next()).contains(START.plusSeconds(25).plus(AirQueue.GRACE));
        assertThat(air.due(START.plusSeconds(60)))
                .extracting(one -> one.known().version())
                .containsExactly(2L);
        assertThat(air.next()).isEmpty();
    }

    @Test
    void a_dump_is_known_to_all_that_airs_after_it() {
        happens(1, 0, new ConferenceEvent.PanicPressed());
        happens(2, 10, new ConferenceEvent.PanicLifted());
        happens(3, 25, new CallEvent.CallDumped(new AttemptId("A0001")));
        var moments = air.due(START.plusSeconds(60));
        assertThat(air.dumpsBefore(moments.get(0))).isEmpty();
        assertThat(air.dumpsBefore(moments.get(1))).containsOnlyKeys(new AttemptId("A0001"));
        assertThat(air.dumpsBefore(moments.get(2))).containsOnlyKeys(new AttemptId("A0001"));
    }

    @Test
    void of_the_past_only_what_still_waits_and_the_last_before_it_are_kept() {
        for (int i = 0; i < 100; i++) {
            happens(i + 1, i, new ConferenceEvent.PanicPressed());
            air.trim(START.plusSeconds(i));
        }
        assertThat(air.due(START.plusSeconds(200)))
                .hasSizeLessThan(25)
                .extracting(one -> one.known().version())
                .contains(79L, 80L, 100L);
    }
}
