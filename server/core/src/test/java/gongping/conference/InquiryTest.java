package gongping.conference;

import static gongping.conference.Meeting.HOST;
import static gongping.conference.Meeting.OPERATOR;
import static gongping.conference.Meeting.WITNESS;
import static org.assertj.core.api.Assertions.assertThat;

import gongping.conference.InquiryCommand.BeginAnswering;
import gongping.conference.InquiryCommand.Conclude;
import gongping.conference.InquiryCommand.ConfirmLeft;
import gongping.conference.InquiryCommand.CorrectAnswer;
import gongping.conference.InquiryCommand.EnterVerdict;
import gongping.conference.InquiryCommand.JudgeMatch;
import gongping.conference.InquiryCommand.LogDiscrepancy;
import gongping.conference.InquiryCommand.MakeCommitment;
import gongping.conference.InquiryCommand.RecordAnswer;
import gongping.conference.InquiryCommand.ReportLeft;
import gongping.conference.InquiryCommand.WithdrawDiscrepancy;
import gongping.conference.InquiryEvent.DiscrepancyLogged;
import gongping.conference.InquiryEvent.Severity;
import gongping.draw.Entry;
import gongping.draw.HouseholdId;
import gongping.kernel.Actor;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InquiryTest {
    private static final InquiryId FIRST = InquiryId.of(1);
    private static final QuestionId VISITS = new QuestionId("Q1");
    private static final QuestionId TOLD = new QuestionId("Q4");
    private static final Respondent CADRE = new Respondent.TheCadre();
    private static final Actor INSPECTOR = new Actor("u-inspector");
    private static final Statement WORDS = new Statement("s-00000001", "0".repeat(64));

    @Nested
    class Answers {
        private final Meeting meeting = Meeting.answering();

        @Test
        void two_accounts_that_differ_are_a_discrepancy_at_once() {
            says(CADRE, VISITS, new Answer.Count(6));
            var household = calls();
            var events = says(household, VISITS, new Answer.Count(2));
            assertThat(events).hasAtLeastOneElementOfType(DiscrepancyLogged.class);
            assertThat(sign(VISITS, household)).isEqualTo(Sign.DIFFERS);
        }

        @Test
        void a_rule_with_a_margin_lets_near_numbers_match() {
            says(CADRE, VISITS, new Answer.Count(6));
            var household = calls();
            assertThat(says(household, VISITS, new Answer.Count(5))).hasSize(1);
            assertThat(sign(VISITS, household)).isEqualTo(Sign.EQUAL);
        }

        @Test
        void who_does_not_know_cannot_be_verified() {
            says(CADRE, VISITS, new Answer.Count(6));
            var household = calls();
            says(household, VISITS, new Answer.Unknown());
            assertThat(sign(VISITS, household)).isEqualTo(Sign.UNKNOWN);
        }

        @Test
        void a_household_is_heard_only_while_it_is_on_the_line() {
            says(CADRE, VISITS, new Answer.Count(6));
            var stranger = new Respondent.OneHousehold(
                    new HouseholdId(meeting.inquiry(1).cadre(), 1));
            meeting.refuses(
                    OPERATOR,
                    new RecordAnswer(FIRST, VISITS, stranger, new Answer.Count(2), Optional.empty()),
                    "answer.not-now");
        }

        @Test
        void a_correction_is_a_new_record_and_the_old_one_stays() {
            says(CADRE, VISITS, new Answer.Count(6));
            meeting.does(HOST, new CorrectAnswer(FIRST, VISITS, CADRE, new Answer.Count(5), Optional.empty()));
            var given = meeting.inquiry(1).given(VISITS, CADRE).orElseThrow();
            assertThat(given.answer()).isEqualTo(new Answer.Count(5));
            assertThat(given.corrected()).isTrue();
            assertThat(meeting.events).hasAtLeastOneElementOfType(InquiryEvent.AnswerRecorded.class);
        }

        @Test
        void free_words_are_judged_by_the_host_and_by_nobody_else() {
            says(CADRE, TOLD, new Answer.Said());
            var household = calls();
            says(household, TOLD, new Answer.Said());
            assertThat(sign(TOLD, household)).isEqualTo(Sign.WAIT);
            meeting.does(HOST, new JudgeMatch(FIRST, TOLD, household.household(), Sign.PARTLY));
            assertThat(sign(TOLD, household)).isEqualTo(Sign.PARTLY);
            meeting.refuses(
                    HOST, new JudgeMatch(FIRST, VISITS, household.household(), Sign.EQUAL), "answer.one-side-only");
        }

        @Test
        void a_value_of_another_form_is_refused() {
            meeting.refuses(
                    HOST,
                    new RecordAnswer(FIRST, VISITS, CADRE, new Answer.Said(), Optional.empty()),
                    "answer.wrong-form");
        }

        @Test
        void a_discrepancy_is_withdrawn_with_a_reason_and_never_deleted() {
            says(CADRE, VISITS, new Answer.Count(6));
            meeting.does(INSPECTOR, note(Optional.empty(), Sign.DIFFERS, Severity.GRAVE));
            meeting.does(HOST, new WithdrawDiscrepancy(DiscrepancyId.of(1), WORDS));
            assertThat(meeting.state.records().discrepancies()).hasSize(1);
            meeting.refuses(HOST, new WithdrawDiscrepancy(DiscrepancyId.of(1), WORDS), "discrepancy.already-withdrawn");
        }

        @Test
        void nobody_notes_a_discrepancy_before_both_sides_have_answered() {
            meeting.refuses(
                    INSPECTOR, note(Optional.empty(), Sign.DIFFERS, Severity.GRAVE), "discrepancy.nothing-said");
            says(CADRE, VISITS, new Answer.Count(6));
            var household = calls();
            var of = Optional.of(household.household());
            meeting.refuses(INSPECTOR, note(of, Sign.DIFFERS, Severity.GRAVE), "answer.one-side-only");
            says(household, VISITS, new Answer.Count(6));
            meeting.refuses(INSPECTOR, note(of, Sign.EQUAL, Severity.GRAVE), "discrepancy.no-difference");
            meeting.does(INSPECTOR, note(of, Sign.PARTLY, Severity.LIGHT));
        }

        @Test
        void what_the_rule_found_and_the_inspector_notes_is_one_discrepancy_as_he_sees_it() {
            says(CADRE, VISITS, new Answer.Count(6));
            var household = calls();
            says(household, VISITS, new Answer.Count(2));
            var of = Optional.of(household.household());
            meeting.does(INSPECTOR, note(of, Sign.DIFFERS, Severity.GRAVE));
            assertThat(meeting.state.records().discrepancies().values())
                    .singleElement()
                    .satisfies(one -> assertThat(one.severity()).isEqualTo(Severity.GRAVE))
                    .satisfies(one -> assertThat(one.by()).isEqualTo(INSPECTOR));
            meeting.refuses(INSPECTOR, note(of, Sign.DIFFERS, Severity.GRAVE), "discrepancy.already-logged");
            meeting.does(HOST, new WithdrawDiscrepancy(DiscrepancyId.of(1), WORDS));
            meeting.does(INSPECTOR, note(of, Sign.DIFFERS, Severity.GRAVE));
            assertThat(meeting.state.records().discrepancies()).hasSize(2);
        }

        private LogDiscrepancy note(Optional<HouseholdId> of, Sign sign, Severity severity) {
            return new LogDiscrepancy(FIRST, VISITS, of, sign, severity);
        }

        private java.util.List<Event> says(Respondent of, QuestionId question, Answer answer) {
            return meeting.does(OPERATOR, new RecordAnswer(FIRST, question, of, answer, Optional.empty()));
        }

        private Respondent.OneHousehold calls() {
            meeting.does(HOST, new RoundCommand.PublishHouseholdRound(FIRST, 1));
            meeting.draws("0417");
            meeting.airs();
            return new Respondent.OneHousehold(
                    meeting.state.householdOnLine(FIRST).orElseThrow());
        }

        private Sign sign(QuestionId question, Respondent.OneHousehold household) {
            return meeting.inquiry(1).sign(meeting.state.question(question).orElseThrow(), household.household());
        }
    }

    @Nested
    class Left {
        private final Meeting meeting = Meeting.drawn(1);

        Left() {
            meeting.announces(1, 0);
        }

        @Test
        void two_people_confirm_that_somebody_left_and_the_substitute_is_computed() {
            meeting.does(HOST, new ReportLeft(FIRST));
            meeting.refuses(HOST, new ConfirmLeft(FIRST), "left.second-person-needed");
            meeting.does(WITNESS, new ConfirmLeft(FIRST));
            assertThat(meeting.inquiry(1).stage()).isInstanceOf(Inquiry.Stage.Left.class);
            var substitute = meeting.round(1).slots().get(1);
            assertThat(substitute.substitutes()).contains(FIRST);
            assertThat(((Entry.Drawn) substitute.entry()).rank())
                    .isGreaterThan(
                            ((Entry.Drawn) meeting.round(1).slots().getFirst().entry()).rank());
            assertThat(meeting.state.records().debts())
                    .containsKey(meeting.inquiry(1).cadre());
        }

        @Test
        void the_substitute_is_checked_and_announced_like_everybody() {
            meeting.does(HOST, new ReportLeft(FIRST));
            meeting.does(WITNESS, new ConfirmLeft(FIRST));
            meeting.refuses(HOST, new RoundCommand.Spin(1, 1), "round.not-checked");
            meeting.verifies();
            meeting.refuses(HOST, new RoundCommand.Spin(1, 1), "round.second-machine-due");
            meeting.recomputes();
            meeting.announces(1, 1);
            assertThat(meeting.state.inquiries()).hasSize(2);
        }

        @Test
        void after_the_household_round_nobody_has_left() {
            var other = Meeting.verifying(1);
            other.refuses(HOST, new ReportLeft(FIRST), "left.household-drawn");
        }

        @Test
        void who_comes_back_before_the_second_confirmation_answers() {
            meeting.does(HOST, new ReportLeft(FIRST));
            meeting.does(HOST, new BeginAnswering(FIRST));
            assertThat(meeting.inquiry(1).stage()).isInstanceOf(Inquiry.Stage.Answering.class);
        }
    }

    @Nested
    class Ending {
        private final Meeting meeting = Meeting.verifying(1);

        @Test
        void from_seat_to_verdict_in_one_direction() {
            var attempt = meeting.airs();
            meeting.hears();
            meeting.reports(attempt, LineReport.HUNG_UP);
            meeting.refuses(HOST, new Conclude(FIRST), "inquiry.no-verdict");
            meeting.does(HOST, new EnterVerdict(FIRST, Verdict.NOT_SATISFIED, "现场评议"));
            meeting.refuses(HOST, new EnterVerdict(FIRST, Verdict.SATISFIED, "现场评议"), "verdict.already-entered");
            meeting.does(HOST, new MakeCommitment(FIRST, WORDS, LocalDate.of(2026, 12, 1)));
            meeting.refuses(HOST, new MakeCommitment(FIRST, WORDS, LocalDate.of(2026, 11, 1)), "commitment.date-past");
            meeting.does(HOST, new Conclude(FIRST));
            assertThat(meeting.state.onStage()).isEmpty();
            meeting.does(HOST, new ConferenceCommand.Close());
            assertThat(meeting.state.phase()).isEqualTo(Phase.CLOSED);
        }

        @Test
        void a_meeting_with_an_open_inquiry_does_not_close() {
            meeting.refuses(HOST, new ConferenceCommand.Close(), "inquiry.open");
        }

        @Test
        void the_host_may_end_the_calling_and_the_record_says_so() {
            meeting.does(HOST, new InquiryCommand.EndVerifying(FIRST));
            assertThat(meeting.inquiry(1).calling())
                    .map(Inquiry.CallingEnded::reason)
                    .contains(InquiryEvent.Reason.HOST);
        }
    }
}
