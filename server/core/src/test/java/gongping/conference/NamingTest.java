package gongping.conference;

import static gongping.conference.Meeting.HOST;
import static gongping.conference.Meeting.WITNESS;
import static org.assertj.core.api.Assertions.assertThat;

import gongping.conference.InquiryCommand.BeginAnswering;
import gongping.conference.InquiryCommand.Conclude;
import gongping.conference.InquiryCommand.ConfirmLeft;
import gongping.conference.InquiryCommand.EnterVerdict;
import gongping.conference.InquiryCommand.NameCadre;
import gongping.conference.InquiryCommand.ReportLeft;
import gongping.draw.Body;
import gongping.draw.CadreId;
import gongping.draw.TranscriptLine;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** 点名: who may be called by name, and what becomes of his turn. */
class NamingTest {
    private static final InquiryId FIRST = InquiryId.of(1);
    private static final InquiryId SECOND = InquiryId.of(2);
    private static final CadreId FIFTH = new CadreId(5);

    private static NameCadre name(CadreId cadre) {
        return new NameCadre(cadre, "县纪委监委", Optional.empty());
    }

    private static NameCadre again(CadreId cadre, InquiryId turn) {
        return new NameCadre(cadre, "县纪委监委", Optional.of(turn));
    }

    private static void attends(Meeting meeting, boolean present, String where) {
        var by = present ? Optional.<String>empty() : Optional.of("县委办");
        meeting.does(HOST, new ConferenceCommand.ChangeAttendance(List.of(new Presence(FIFTH, present, where, by))));
    }

    @Nested
    class IsCalled {
        private final Meeting meeting = Meeting.live();

        @Test
        void who_is_named_stays_in_the_pool_and_can_be_drawn() {
            meeting.does(HOST, name(FIFTH));
            meeting.publish(1);
            assertThat(meeting.inquiry(1).origin()).isEqualTo(new Origin.Named("县纪委监委"));
            assertThat(meeting.state.draw().orElseThrow().named()).containsExactly(FIFTH);
        }

        @Test
        void nobody_is_named_while_a_round_is_open() {
            meeting.publish(1);
            meeting.refuses(HOST, name(FIFTH), "round.open");
        }

        @Test
        void an_inquiry_that_waits_is_not_opened_twice() {
            meeting.does(HOST, name(FIFTH));
            meeting.refuses(HOST, name(FIFTH), "inquiry.already-seated");
        }

        @Test
        void nobody_is_named_whom_the_roster_does_not_have() {
            meeting.refuses(HOST, name(new CadreId(Meeting.CADRES + 1)), "named.unknown");
        }

        @Test
        void nobody_is_named_who_is_excused_until_he_is_recorded_as_present() {
            attends(meeting, false, "sick");
            meeting.refuses(HOST, name(FIFTH), "named.absent");
            attends(meeting, true, "hall");
            meeting.does(HOST, name(FIFTH));
        }
    }

    @Nested
    class HasLeft {
        private final Meeting meeting = Meeting.live();

        HasLeft() {
            meeting.does(HOST, name(FIFTH));
        }

        private void leaves(InquiryId turn) {
            meeting.does(HOST, new ReportLeft(turn));
            meeting.refuses(HOST, new ConfirmLeft(turn), "left.second-person-needed");
            meeting.does(WITNESS, new ConfirmLeft(turn));
        }

        @Test
        void two_people_confirm_it_and_he_answers_by_a_date() {
            leaves(FIRST);
            assertThat(meeting.inquiry(1).stage()).isEqualTo(new Inquiry.Stage.Left());
            assertThat(meeting.state.records().debts()).containsKey(FIFTH);
        }

        @Test
        void the_draw_has_no_line_for_it_and_nobody_takes_his_place() {
            var lines = meeting.state.publication().lines();
            leaves(FIRST);
            assertThat(meeting.state.publication().lines()).isEqualTo(lines);
            assertThat(lines).extracting(TranscriptLine::body).noneMatch(Body.CadreLeft.class::isInstance);
            assertThat(meeting.state.openInquiries()).isEmpty();
        }

        @Test
        void he_is_not_named_again() {
            leaves(FIRST);
            meeting.refuses(HOST, name(FIFTH), "named.left");
        }

        @Test
        void the_meeting_closes() {
            meeting.does(HOST, new BeginAnswering(FIRST));
            meeting.refuses(HOST, new ConferenceCommand.Close(), "inquiry.open");
            leaves(FIRST);
            meeting.does(HOST, new ConferenceCommand.Close());
        }

        @Test
        void who_is_excused_after_he_was_named_can_be_recorded_as_left() {
            attends(meeting, false, "sick");
            leaves(FIRST);
            meeting.does(HOST, new ConferenceCommand.Close());
        }
    }

    @Nested
    class WasHeard {
        private final Meeting meeting = Meeting.verifying(1);
        private final CadreId cadre = meeting.inquiry(1).cadre();

        WasHeard() {
            meeting.does(HOST, new InquiryCommand.EndVerifying(FIRST));
            meeting.does(HOST, new EnterVerdict(FIRST, Verdict.SATISFIED, "现场评议"));
            meeting.does(HOST, new Conclude(FIRST));
        }

        @Test
        void he_is_called_again_only_by_who_says_that_he_knows_of_his_turn() {
            meeting.refuses(HOST, name(cadre), "named.already-heard");
            meeting.refuses(HOST, again(cadre, SECOND), "named.already-heard");
            meeting.does(HOST, again(cadre, FIRST));
            assertThat(meeting.inquiry(2).stage()).isEqualTo(new Inquiry.Stage.Seated());
        }

        @Test
        void he_is_judged_without_another_order_of_his_households() {
            meeting.does(HOST, again(cadre, FIRST));
            meeting.does(HOST, new BeginAnswering(SECOND));
            meeting.refuses(HOST, new RoundCommand.PublishHouseholdRound(SECOND, 1), "params.household-again");
            meeting.does(HOST, new InquiryCommand.BeginJudging(SECOND));
            assertThat(meeting.inquiry(2).stage()).isEqualTo(new Inquiry.Stage.Judging());
            assertThat(meeting.inquiry(2).calling()).isEmpty();
        }

        @Test
        void though_an_order_of_his_households_stands_he_can_be_recorded_as_left() {
            meeting.does(HOST, again(cadre, FIRST));
            meeting.does(HOST, new ReportLeft(SECOND));
            meeting.does(WITNESS, new ConfirmLeft(SECOND));
            meeting.does(HOST, new ConferenceCommand.Close());
        }
    }
}
