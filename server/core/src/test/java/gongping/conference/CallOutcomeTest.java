package gongping.conference;

import static gongping.conference.Meeting.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import gongping.conference.CallCommand.Dial;
import gongping.conference.CallCommand.Dump;
import gongping.conference.CallCommand.HangUp;
import gongping.conference.CallCommand.JudgeOutcome;
import gongping.conference.CallCommand.RecordConsent;
import gongping.draw.Call.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a call came to (telephony.md §0.6). */
class CallOutcomeTest {
    private static final InquiryId FIRST = InquiryId.of(1);
    private final Meeting meeting = Meeting.verifying(1);

    @Test
    void who_answered_on_air_has_answered_however_the_line_ended() {
        var attempt = meeting.airs();
        meeting.hears();
        meeting.reports(attempt, LineReport.HUNG_UP);
        assertThat(ended(1)).isEqualTo(Outcome.ANSWERED);
        assertThat(meeting.inquiry(1).calling())
                .map(Inquiry.CallingEnded::reason)
                .contains(InquiryEvent.Reason.ENOUGH);
    }

    @Test
    void who_was_asked_nothing_has_not_answered_and_the_operator_says_what_it_was() {
        var attempt = meeting.airs();
        meeting.does(OPERATOR, new Dump(attempt));
        meeting.reports(attempt, LineReport.HALL_OFF, LineReport.HUNG_UP);
        assertThat(meeting.call(attempt)).isInstanceOf(Call.Down.class);
        meeting.does(OPERATOR, new JudgeOutcome(attempt, Outcome.NO_ANSWER));
        assertThat(ended(1)).isEqualTo(Outcome.NO_ANSWER);
        assertThat(meeting.inquiry(1).stage()).isInstanceOf(Inquiry.Stage.Verifying.class);
    }

    @Test
    void the_same_judgement_pressed_twice_is_one_judgement() {
        var attempt = meeting.connects();
        meeting.does(OPERATOR, new JudgeOutcome(attempt, Outcome.ANSWERED));
        meeting.refuses(OPERATOR, new JudgeOutcome(attempt, Outcome.ANSWERED), "call.already-so");
        meeting.does(OPERATOR, new JudgeOutcome(attempt, Outcome.DECLINED));
        meeting.does(OPERATOR, new JudgeOutcome(attempt, Outcome.ANSWERED));
        meeting.does(OPERATOR, new RecordConsent(attempt, Consent.AGREED, "v1"));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"OFF_AIR_ONLY", "REFUSED", "NOT_ADULT", "WRONG_PERSON"},
            value = Consent.class)
    void what_the_person_said_decides_when_he_was_never_on_air(Consent consent) {
        var attempt = meeting.connects();
        meeting.does(OPERATOR, new RecordConsent(attempt, consent, "v1"));
        if (consent == Consent.OFF_AIR_ONLY) {
            meeting.hears();
        }
        meeting.does(OPERATOR, new HangUp(attempt));
        meeting.reports(attempt, LineReport.HUNG_UP);
        assertThat(ended(1))
                .isEqualTo(
                        switch (consent) {
                            case AGREED -> throw new AssertionError();
                            case OFF_AIR_ONLY -> Outcome.ANSWERED;
                            case REFUSED -> Outcome.DECLINED;
                            case NOT_ADULT -> Outcome.NO_ANSWER;
                            case WRONG_PERSON -> Outcome.WRONG_NUMBER;
                        });
    }

    @Test
    void an_unclear_end_waits_for_the_operators_judgement() {
        var attempt = meeting.connects();
        meeting.reports(attempt, LineReport.HUNG_UP);
        assertThat(meeting.call(attempt)).isInstanceOf(Call.Down.class);
        meeting.does(OPERATOR, new JudgeOutcome(attempt, Outcome.MACHINE));
        assertThat(ended(1)).isEqualTo(Outcome.MACHINE);
    }

    @Test
    void a_pick_up_without_a_word_is_no_answer() {
        meeting.does(OPERATOR, new Dial(FIRST, false));
        meeting.reports(AttemptId.of(1), LineReport.PLACING, LineReport.GREETING, LineReport.HUNG_UP);
        assertThat(ended(1)).isEqualTo(Outcome.NO_ANSWER);
    }

    @Test
    void a_hand_held_call_is_marked_so_in_the_transcript() {
        meeting.does(OPERATOR, new Dial(FIRST, true));
        meeting.reports(AttemptId.of(1), LineReport.PLACING, LineReport.DIALLING, LineReport.BUSY);
        assertThat(meeting.state.publication().lines().getLast().text()).endsWith("\"by\":\"hand\"}}");
    }

    private Outcome ended(int number) {
        return ((Call.Ended) meeting.call(AttemptId.of(number))).outcome();
    }
}
