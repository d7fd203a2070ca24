package gongping.conference;

import static gongping.conference.Meeting.HOST;
import static gongping.conference.Meeting.SECOND;
import static gongping.conference.Meeting.WITNESS;
import static org.assertj.core.api.Assertions.assertThat;

import gongping.conference.ConferenceCommand.NoteSecondMachine;
import gongping.conference.RoundCommand.Announce;
import gongping.conference.RoundCommand.ReportRecomputation;
import gongping.conference.RoundCommand.Spin;
import gongping.conference.RoundCommand.WaiveRecomputation;
import gongping.draw.CadreId;
import gongping.draw.Sha256;
import gongping.kernel.Actor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The two-machine rule (draw.md §3.11): two computers come to a name before anybody reads it. */
class SecondMachineTest {
    private static final Sha256 OTHER = Sha256.of("another transcript");
    private static final Spin SPIN = new Spin(1, 0);

    private static Meeting checked() {
        var meeting = Meeting.live();
        meeting.publish(1);
        meeting.keys("01234567890123456789");
        meeting.reveals(3);
        meeting.verifies();
        return meeting;
    }

    @Nested
    class Agreement {
        private final Meeting meeting = checked();

        @Test
        void nothing_is_announced_before_the_second_machine_agrees() {
            meeting.refuses(HOST, SPIN, "round.second-machine-due");
            meeting.recomputes();
            meeting.refuses(HOST, new Announce(1, 0), "round.reel-stands");
            meeting.announces(1, 0);
        }

        @Test
        void it_agrees_with_the_head_after_the_result_even_if_the_transcript_went_on() {
            var head = meeting.head();
            meeting.does(HOST, new InquiryCommand.NameCadre(new CadreId(7), "县纪委监委", Optional.empty()));
            assertThat(meeting.head()).isNotEqualTo(head);
            meeting.does(SECOND, new ReportRecomputation(1, head));
            assertThat(meeting.state.second().agrees(1)).isTrue();
        }

        @Test
        void it_says_it_once() {
            meeting.recomputes();
            meeting.refuses(SECOND, new ReportRecomputation(1, OTHER), "round.already-recomputed");
        }

        @Test
        void a_round_without_a_result_is_not_recomputed() {
            var open = Meeting.live();
            open.publish(1);
            open.refuses(SECOND, new ReportRecomputation(1, open.head()), "round.nothing-to-check");
        }

        @Test
        void its_agreement_does_not_replace_the_servers_own_verifier() {
            var drawn = Meeting.live();
            drawn.publish(1);
            drawn.keys("01234567890123456789");
            drawn.reveals(3);
            drawn.recomputes();
            drawn.refuses(HOST, SPIN, "round.not-checked");
        }

        @Test
        void the_households_of_a_round_that_it_has_not_recomputed_are_not_dialled() {
            var answering = Meeting.answering();
            answering.does(HOST, new RoundCommand.PublishHouseholdRound(InquiryId.of(1), 1));
            answering.keys("0417");
            answering.reveals(3);
            answering.verifies();
            var dial = new CallCommand.Dial(InquiryId.of(1), false);
            answering.refuses(Meeting.OPERATOR, dial, "round.second-machine-due");
            answering.recomputes();
            answering.does(Meeting.OPERATOR, dial);
        }

        @Test
        void a_plan_may_settle_for_one_machine() {
            var alone = Meeting.plan().with(plan -> plan.recomputation(Plan.Recomputation.ONE_MACHINE));
            var one = new Meeting();
            one.does(HOST, new ConferenceCommand.PlanConference(alone));
            assertThat(one.state.twoMachines()).isFalse();
            assertThat(Meeting.planned().state.twoMachines()).isTrue();
        }
    }

    @Nested
    class Disagreement {
        private final Meeting meeting = checked();

        Disagreement() {
            meeting.does(SECOND, new ReportRecomputation(1, OTHER));
        }

        @Test
        void nothing_is_announced_and_nobody_can_waive_it() {
            meeting.refuses(HOST, SPIN, "round.recomputation-differs");
            meeting.refuses(HOST, new WaiveRecomputation(1), "round.recomputation-differs");
        }

        @Test
        void both_heads_stay_on_record() {
            assertThat(meeting.events.getLast())
                    .isEqualTo(new RoundEvent.RecomputationDisagreed(1, OTHER, meeting.head()));
        }

        @Test
        void it_is_over_when_the_machine_has_recomputed_and_agrees() {
            meeting.recomputes();
            meeting.announces(1, 0);
        }

        @Test
        void it_stops_a_round_that_two_people_had_already_waived() {
            var waived = checked();
            waived.does(HOST, new WaiveRecomputation(1));
            waived.does(WITNESS, new WaiveRecomputation(1));
            waived.does(SECOND, new ReportRecomputation(1, OTHER));
            waived.refuses(HOST, SPIN, "round.recomputation-differs");
        }
    }

    @Nested
    class Waiver {
        private final Meeting meeting = checked();

        @Test
        void two_different_people_can_go_on_without_it_and_both_are_on_record() {
            meeting.does(HOST, new WaiveRecomputation(1));
            meeting.refuses(HOST, new WaiveRecomputation(1), "round.second-person-needed");
            meeting.refuses(HOST, SPIN, "round.second-machine-due");
            meeting.does(WITNESS, new WaiveRecomputation(1));
            assertThat(meeting.state.second().waivers()).containsEntry(1, List.of(HOST, WITNESS));
            meeting.announces(1, 0);
        }

        @Test
        void it_holds_for_this_result_only() {
            meeting.does(HOST, new WaiveRecomputation(1));
            meeting.does(WITNESS, new WaiveRecomputation(1));
            meeting.announces(1, 0);
            meeting.does(HOST, new InquiryCommand.ReportLeft(InquiryId.of(1)));
            meeting.does(WITNESS, new InquiryCommand.ConfirmLeft(InquiryId.of(1)));
            meeting.verifies();
            meeting.refuses(HOST, new Spin(1, 1), "round.second-machine-due");
        }

        @Test
        void there_is_nothing_to_waive_once_it_agrees() {
            meeting.recomputes();
            meeting.refuses(HOST, new WaiveRecomputation(1), "round.nothing-to-waive");
        }
    }

    @Nested
    class AnotherResult {
        private final Meeting meeting = checked();

        @Test
        void a_word_on_the_result_before_a_substitute_says_nothing_of_the_one_after() {
            var head = meeting.head();
            meeting.recomputes();
            meeting.announces(1, 0);
            meeting.does(HOST, new InquiryCommand.ReportLeft(InquiryId.of(1)));
            long seen = meeting.state.version();
            meeting.does(WITNESS, new InquiryCommand.ConfirmLeft(InquiryId.of(1)));
            meeting.refuses(SECOND, new Press(seen, new ReportRecomputation(1, head)), "conference.stale");
            meeting.refuses(HOST, new Press(seen, new WaiveRecomputation(1)), "conference.stale");
            meeting.does(HOST, new WaiveRecomputation(1));
        }

        @Test
        void nobody_speaks_of_a_result_that_he_had_not_seen() {
            var drawn = Meeting.live();
            drawn.publish(1);
            drawn.keys("01234567890123456789");
            long seen = drawn.state.version();
            drawn.reveals(3);
            drawn.refuses(SECOND, new Press(seen, new ReportRecomputation(1, OTHER)), "conference.stale");
            drawn.refuses(HOST, new Press(seen, new WaiveRecomputation(1)), "conference.stale");
        }
    }

    @Test
    void its_coming_and_going_is_on_record() {
        var meeting = Meeting.live();
        meeting.does(Actor.SYSTEM, new NoteSecondMachine(true));
        assertThat(meeting.state.second().since()).contains(meeting.now.minusMillis(50));
        meeting.refuses(Actor.SYSTEM, new NoteSecondMachine(true), "second-machine.known");
        meeting.does(Actor.SYSTEM, new NoteSecondMachine(false));
        assertThat(meeting.state.second().since()).isEmpty();
    }
}
