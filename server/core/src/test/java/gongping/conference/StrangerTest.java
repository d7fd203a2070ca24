package gongping.conference;

import static gongping.conference.Meeting.HOST;
import static gongping.conference.Meeting.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import gongping.conference.CallCommand.HangUp;
import gongping.conference.CallCommand.HoldCall;
import gongping.conference.CallCommand.JudgeOutcome;
import gongping.conference.CallCommand.RecordConsent;
import gongping.conference.InquiryCommand.LogDiscrepancy;
import gongping.conference.InquiryCommand.MarkDispatch;
import gongping.conference.InquiryCommand.RecordAnswer;
import gongping.conference.InquiryEvent.Severity;
import gongping.draw.Call.Outcome;
import gongping.draw.HouseholdId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was recorded in a call that did not reach the household does not count; the ledger keeps it. */
class StrangerTest {
    private static final InquiryId FIRST = InquiryId.of(1);
    private static final List<Question> QUESTIONS = Meeting.plan().questions();
    private static final Respondent CADRE = new Respondent.TheCadre();
    private static final List<Consent> SAID =
            List.of(Consent.AGREED, Consent.OFF_AIR_ONLY, Consent.REFUSED, Consent.NOT_ADULT, Consent.WRONG_PERSON);

    private Meeting meeting = answered();

    /** The cadre has answered the first question; his households are drawn. */
    private static Meeting answered() {
        var meeting = Meeting.answering();
        meeting.does(HOST, record(CADRE, QUESTIONS.getFirst(), 2));
        meeting.does(HOST, new RoundCommand.PublishHouseholdRound(FIRST, 1));
        meeting.draws("0417");
        return meeting;
    }

    private static RecordAnswer record(Respondent of, Question question, int count) {
        return new RecordAnswer(FIRST, question.id(), of, new Answer.Count(count), Optional.empty());
    }

    private HouseholdId household() {
        return meeting.state.householdOnLine(FIRST).orElseThrow();
    }

    private void says(AttemptId attempt, Consent consent) {
        meeting.does(OPERATOR, new RecordConsent(attempt, consent, "v1"));
    }

    /** A call off air in which the first question is answered, otherwise than the cadre did. */
    private AttemptId hears() {
        var attempt = meeting.connects();
        says(attempt, Consent.OFF_AIR_ONLY);
        meeting.hears();
        return attempt;
    }

    private void hangsUp(AttemptId attempt) {
        meeting.does(OPERATOR, new HangUp(attempt));
        meeting.reports(attempt, LineReport.HUNG_UP);
    }

    private Sheet sheet() {
        return meeting.inquiry(1).sheet();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"NOT_ADULT", "WRONG_PERSON"},
            value = Consent.class)
    void what_a_stranger_answered_is_neither_an_answer_nor_a_discrepancy(Consent consent) {
        var attempt = hears();
        assertThat(meeting.state.discrepancies()).hasSize(1);
        says(attempt, consent);
        hangsUp(attempt);
        assertThat(sheet().households()).isEmpty();
        assertThat(meeting.state.discrepancies()).isEmpty();
        assertThat(meeting.call(attempt))
                .isInstanceOfSatisfying(
                        Call.Ended.class, ended -> assertThat(ended.outcome()).isNotEqualTo(Outcome.ANSWERED));
        assertThat(meeting.events).hasAtLeastOneElementOfType(InquiryEvent.AnswerRecorded.class);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"WRONG_NUMBER", "MACHINE"},
            value = Outcome.class)
    void the_operators_judgement_says_it_as_well(Outcome outcome) {
        var attempt = hears();
        var household = household();
        meeting.does(OPERATOR, new JudgeOutcome(attempt, outcome));
        assertThat(sheet().households()).isEmpty();
        assertThat(meeting.state.householdToAsk(FIRST)).isEmpty();
        meeting.refuses(
                OPERATOR, record(new Respondent.OneHousehold(household), QUESTIONS.getFirst(), 2), "answer.not-now");
    }

    @Test
    void who_refuses_the_rest_has_answered_what_he_answered() {
        var attempt = hears();
        says(attempt, Consent.REFUSED);
        hangsUp(attempt);
        assertThat(sheet().households()).hasSize(1);
        assertThat(meeting.state.discrepancies()).hasSize(1);
    }

    @Test
    void a_slip_of_the_operator_takes_nothing_away() {
        var attempt = hears();
        var before = sheet();
        meeting.does(OPERATOR, new JudgeOutcome(attempt, Outcome.WRONG_NUMBER));
        says(attempt, Consent.OFF_AIR_ONLY);
        assertThat(sheet()).isEqualTo(before);
        assertThat(meeting.state.discrepancies()).hasSize(1);
        hangsUp(attempt);
        assertThat(meeting.inquiry(1).calling())
                .map(Inquiry.CallingEnded::answered)
                .contains(1);
    }

    @Test
    void the_household_itself_reached_later_is_asked_anew_and_its_answers_count() {
        var attempt = hears();
        var household = household();
        says(attempt, Consent.NOT_ADULT);
        hangsUp(attempt);
        var again = meeting.connects();
        assertThat(household()).isEqualTo(household);
        says(again, Consent.OFF_AIR_ONLY);
        meeting.does(OPERATOR, record(new Respondent.OneHousehold(household), QUESTIONS.getFirst(), 2));
        assertThat(sheet().sign(QUESTIONS.getFirst(), household)).isEqualTo(Sign.EQUAL);
        assertThat(meeting.state.discrepancies()).isEmpty();
    }

    @Test
    void what_differs_in_the_later_call_is_a_discrepancy_of_its_own() {
        var attempt = hears();
        says(attempt, Consent.NOT_ADULT);
        hangsUp(attempt);
        hears();
        assertThat(meeting.state.discrepancies()).extracting(Discrepancy::id).containsExactly(DiscrepancyId.of(2));
    }

    @Test
    void nobody_is_sent_for_a_discrepancy_that_does_not_count() {
        var attempt = hears();
        meeting.does(
                HOST,
                new LogDiscrepancy(
                        FIRST, QUESTIONS.getFirst().id(), Optional.of(household()), Sign.DIFFERS, Severity.GRAVE));
        says(attempt, Consent.WRONG_PERSON);
        assertThat(meeting.state.discrepancies()).isEmpty();
        meeting.refuses(
                HOST,
                new MarkDispatch(FIRST, Optional.of(DiscrepancyId.of(1)), LocalDate.of(2027, 1, 1)),
                "discrepancy.none");
    }

    @Test
    void a_stranger_whom_the_hall_hears_is_dumped_and_has_not_answered() {
        var attempt = meeting.airs();
        meeting.hears();
        meeting.does(OPERATOR, new JudgeOutcome(attempt, Outcome.WRONG_NUMBER));
        assertThat(meeting.call(attempt).attempt().dumped()).isTrue();
        assertThat(meeting.call(attempt).attempt().airOrdered()).isFalse();
        assertThat(meeting.state.scene()).isInstanceOf(Scene.Standby.class);
    }

    @Test
    void a_comparison_with_a_stranger_leaves_the_screen_when_the_call_is_held_too() {
        var attempt = meeting.airs();
        meeting.hears();
        meeting.does(OPERATOR, new HoldCall(attempt));
        meeting.reports(attempt, LineReport.HALL_OFF);
        assertThat(meeting.state.scene()).isInstanceOf(Scene.Comparison.class);
        says(attempt, Consent.WRONG_PERSON);
        assertThat(meeting.state.scene()).isInstanceOf(Scene.Standby.class);
        hangsUp(attempt);
        assertThat(meeting.call(attempt))
                .isInstanceOfSatisfying(
                        Call.Ended.class, ended -> assertThat(ended.outcome()).isEqualTo(Outcome.WRONG_NUMBER));
    }

    /** Once more the same is no new judgement. */
    private void judges(AttemptId attempt, Outcome outcome) {
        if (!meeting.call(attempt).attempt().judged().equals(Optional.of(outcome))) {
            meeting.does(OPERATOR, new JudgeOutcome(attempt, outcome));
        }
    }

    @Property(tries = 60)
    void all_that_was_recorded_counts_or_nothing_of_it(
            @ForAll @Size(max = 14) List<@IntRange(max = 9) Integer> presses) {
        meeting = answered();
        var attempt = meeting.connects();
        var of = new Respondent.OneHousehold(household());
        var recorded = new ArrayList<InquiryEvent.AnswerRecorded>();
        for (int press : presses) {
            switch (press) {
                case 0, 1, 2, 3, 4 -> says(attempt, SAID.get(press));
                case 5 -> judges(attempt, Outcome.WRONG_NUMBER);
                case 6 -> judges(attempt, Outcome.ANSWERED);
                default ->
                    tries(
                            new RecordAnswer(
                                    FIRST, QUESTIONS.get(press - 7).id(), of, new Answer.Unknown(), Optional.empty()),
                            recorded);
            }
            boolean counts = !meeting.call(attempt).attempt().stranger();
            long heard = sheet().answers().keySet().stream()
                    .filter(key -> key.of().equals(of))
                    .count();
            assertThat(heard).isEqualTo(counts ? recorded.size() : 0);
        }
    }

    private void tries(RecordAnswer command, List<InquiryEvent.AnswerRecorded> recorded) {
        if (!meeting.accepted(command).isEmpty()) {
            meeting.does(HOST, command).stream()
                    .filter(InquiryEvent.AnswerRecorded.class::isInstance)
                    .map(InquiryEvent.AnswerRecorded.class::cast)
                    .forEach(recorded::add);
        }
    }
}
