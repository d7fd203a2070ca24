package gongping.conference;

import static gongping.conference.Meeting.HOST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongping.conference.ConferenceCommand.PlanConference;
import gongping.conference.ConferenceCommand.PublishManifest;
import org.junit.jupiter.api.Test;

/** Whether the chains last: each round takes a link of every chain, void ones included. */
class LinksTest {
    private static final String MANIFEST =
            Meeting.sealed().state.draw().orElseThrow().draw().manifest().text();

    private static Plan planned(int rounds) {
        return Meeting.plan().with(plan -> plan.rounds(rounds));
    }

    private static Meeting live(int rounds) {
        var meeting = new Meeting();
        meeting.does(HOST, new PlanConference(planned(rounds)));
        meeting.does(HOST, new PublishManifest(MANIFEST));
        meeting.does(HOST, new ConferenceCommand.GoLive());
        return meeting;
    }

    @Test
    void a_round_that_was_held_is_no_longer_to_come() {
        var meeting = live(12);
        assertThat(meeting.state.roundsToCome()).isEqualTo(12);
        meeting.publish(1);
        meeting.draws("01234567890123456789");
        assertThat(meeting.state.roundsToCome()).isEqualTo(11);
    }

    @Test
    void a_void_round_takes_a_link_and_is_still_to_come() {
        var meeting = live(12);
        int left = meeting.state.draw().orElseThrow().roundsLeft();
        meeting.publish(1);
        meeting.does(HOST, new RoundCommand.Withdraw(1));
        assertThat(meeting.state.roundsToCome()).isEqualTo(12);
        assertThat(meeting.state.draw().orElseThrow().roundsLeft()).isEqualTo(left - 1);
    }

    @Test
    void without_a_word_in_the_plan_whoever_is_on_stage_still_needs_his_household_round() {
        assertThat(Meeting.live().state.roundsToCome()).isZero();
        assertThat(Meeting.answering().state.roundsToCome()).isEqualTo(1);
        assertThat(Meeting.verifying(1).state.roundsToCome()).isZero();
    }

    @Test
    void nobody_plans_less_than_one_round() {
        assertThatThrownBy(() -> planned(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
