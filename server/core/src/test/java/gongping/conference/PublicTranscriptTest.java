package gongping.conference;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.draw.Body;
import gongping.draw.Digits;
import gongping.draw.Keyer;
import gongping.draw.TranscriptLine;
import gongping.kernel.Actor;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What everybody may read of a draw, and when (draw.md §3.11). */
class PublicTranscriptTest {
    @Test
    void params_and_digits_are_public_at_once() {
        var meeting = Meeting.live();
        meeting.publish(2);
        assertThat(read(meeting)).last().isInstanceOf(Body.ParamsPublished.class);
    }

    @Test
    void what_one_has_keyed_waits_until_the_other_has_keyed_too() {
        var meeting = Meeting.live();
        meeting.publish(1);
        meeting.does(
                new Actor("d-keyer1"), new RoundCommand.KeyDigits(1, Keyer.ONE, new Digits("11111222223333344444")));
        assertThat(read(meeting)).last().isInstanceOf(Body.ParamsPublished.class);
        meeting.does(
                new Actor("d-keyer2"), new RoundCommand.KeyDigits(1, Keyer.TWO, new Digits("11111222223333344445")));
        assertThat(read(meeting)).filteredOn(Body.DigitsKeyed.class::isInstance).hasSize(2);
    }

    @Test
    void links_seed_and_result_wait_until_the_reel_has_shown_the_last_entry() {
        var meeting = Meeting.drawn(2);
        assertThat(read(meeting)).last().isInstanceOf(Body.DigitsAgreed.class);
        meeting.announces(1, 0);
        meeting.now = meeting.now.plusSeconds(60);
        assertThat(read(meeting)).last().isInstanceOf(Body.DigitsAgreed.class);
        meeting.does(Meeting.HOST, new RoundCommand.Spin(1, 1));
        meeting.does(Meeting.HOST, new RoundCommand.Announce(1, 1));
        assertThat(read(meeting)).last().isInstanceOf(Body.DigitsAgreed.class);
        var due = PublicTranscript.next(meeting.state, meeting.now).orElseThrow();
        assertThat(due).isAfter(meeting.now);
        meeting.now = due.minus(Duration.ofMillis(1));
        assertThat(read(meeting)).last().isInstanceOf(Body.DigitsAgreed.class);
        meeting.now = due;
        assertThat(read(meeting)).last().isInstanceOf(Body.CadresDrawn.class);
        assertThat(PublicTranscript.next(meeting.state, meeting.now)).isEmpty();
    }

    @Test
    void what_is_public_begins_what_is_written_and_never_gets_shorter() {
        var meeting = Meeting.drawn(2);
        List<TranscriptLine> before = List.of();
        for (int entry = 0; entry < 2; entry++) {
            meeting.announces(1, entry);
            for (int s = 0; s < 12; s++) {
                meeting.now = meeting.now.plusSeconds(1);
                var lines = PublicTranscript.of(meeting.state, meeting.now);
                assertThat(meeting.state.publication().lines().subList(0, lines.size()))
                        .isEqualTo(lines);
                assertThat(lines.subList(0, before.size())).isEqualTo(before);
                before = lines;
            }
        }
        assertThat(before).isEqualTo(meeting.state.publication().lines());
    }

    @Test
    void the_order_of_households_waits_for_the_end_of_the_calls() {
        var meeting = Meeting.verifying(1);
        assertThat(read(meeting)).last().isInstanceOf(Body.DigitsAgreed.class);
        assertThat(read(meeting))
                .filteredOn(Body.ParamsPublished.class::isInstance)
                .hasSize(2);
        meeting.airs();
        meeting.now = meeting.now.plusSeconds(600);
        assertThat(read(meeting)).noneMatch(Body.HouseholdsOrdered.class::isInstance);
    }

    @Test
    void after_the_close_everybody_has_the_whole_transcript() {
        var meeting = Meeting.live();
        meeting.publish(2);
        meeting.does(Meeting.HOST, new RoundCommand.Withdraw(1));
        meeting.does(Meeting.HOST, new ConferenceCommand.Close());
        assertThat(PublicTranscript.of(meeting.state, meeting.now))
                .isEqualTo(meeting.state.publication().lines());
        assertThat(read(meeting)).last().isInstanceOf(Body.DrawClosed.class);
    }

    private static List<Body> read(Meeting meeting) {
        return PublicTranscript.of(meeting.state, meeting.now).stream()
                .map(TranscriptLine::body)
                .toList();
    }
}
