package gongping.conference;

import static gongping.conference.Meeting.HOST;
import static org.assertj.core.api.Assertions.assertThat;

import gongping.conference.RoundCommand.PublishRound;
import gongping.draw.Params;
import gongping.draw.Quota;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** For which item of the run sheet a round is held: its title may be another one. */
class RunItemTest {
    private final Meeting meeting = Meeting.live();

    private static PublishRound round(Optional<Integer> item) {
        return new PublishRound("改了名的一轮", Params.Exclude.DRAWN, List.of(Quota.ofAll(1)), item);
    }

    private static Optional<Integer> item(Meeting meeting) {
        return meeting.state.openRound().orElseThrow().opening().item();
    }

    @Test
    void a_round_under_another_title_is_still_the_item_for_which_it_was_published() {
        meeting.does(HOST, round(Optional.of(1)));
        assertThat(item(meeting)).contains(1);
    }

    @Test
    void a_round_beside_the_sheet_is_no_item_of_it() {
        meeting.does(HOST, round(Optional.empty()));
        assertThat(item(meeting)).isEmpty();
    }

    @Test
    void an_item_that_the_sheet_does_not_have_is_refused() {
        int items = Meeting.plan().runSheet().size();
        meeting.refuses(HOST, round(Optional.of(items + 1)), "round.item");
        meeting.refuses(HOST, round(Optional.of(0)), "round.item");
    }

    @Test
    void an_event_from_before_rounds_had_items_is_read_and_written_alike() {
        meeting.does(HOST, round(Optional.empty()));
        var body = new String(Events.encode(meeting.events.getLast()), StandardCharsets.UTF_8);
        assertThat(body).doesNotContain("item");
    }
}
