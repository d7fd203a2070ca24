package gongping.view;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.conference.CallCommand.DialCadre;
import gongping.conference.CallCommand.JudgeOutcome;
import gongping.conference.Consent;
import gongping.conference.InquiryCommand.Ask;
import gongping.conference.InquiryCommand.BeginAnswering;
import gongping.conference.InquiryCommand.LogDiscrepancy;
import gongping.conference.InquiryCommand.RecordAnswer;
import gongping.conference.InquiryEvent.AnswerRecorded;
import gongping.conference.InquiryEvent.Severity;
import gongping.conference.LineReport;
import gongping.conference.Question;
import gongping.conference.Sign;
import gongping.draw.Call.Outcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody else is at the telephone of the cadre: what he answered counts no more than a strange household's. */
class StrangeCadreTest {
    private static final List<Question> QUESTIONS = Meeting.plan().questions();
    private static final Question FIRST = QUESTIONS.getFirst();

    private final Evening evening = Evening.named(false);

    @BeforeEach
    void is_called_up_and_reached() {
        evening.does(new BeginAnswering(Evening.FIRST));
        evening.does(new DialCadre(Evening.FIRST, false));
        evening.joins();
    }

    /** He is heard in the hall and answers the first question. */
    private void answers() {
        evening.airs();
        evening.does(new Ask(Evening.FIRST, FIRST.id()));
        evening.answers(Evening.CADRE, FIRST);
    }

    private void isFoundOut() {
        evening.does(new JudgeOutcome(evening.call(), Outcome.WRONG_NUMBER));
    }

    private HostView host() {
        return HostView.of(evening.state(), Names.ALL);
    }

    private InquirySheet sheet() {
        return host().onStage().orElseThrow();
    }

    private PublicView page() {
        return Aired.of(evening.state(), evening.meeting.dumps, Names.ALL).page();
    }

    @Test
    void what_he_answered_stands_nowhere_and_the_ledger_keeps_it() {
        answers();
        assertThat(page().lines()).extracting(LiveLine::code).contains(LiveLine.What.CADRE_ANSWERED);
        isFoundOut();
        assertThat(sheet().rows()).allSatisfy(row -> assertThat(row.cadre()).isEmpty());
        assertThat(page().lines()).extracting(LiveLine::code).doesNotContain(LiveLine.What.CADRE_ANSWERED);
        assertThat(DisplayView.of(evening.state(), Names.ALL).scene()).get().isInstanceOf(Picture.Standby.class);
        assertThat(evening.meeting.events).anyMatch(recorded -> recorded.event() instanceof AnswerRecorded);
    }

    @Test
    void the_cadre_himself_is_dialled_and_asked_from_the_first_question_on() {
        answers();
        isFoundOut();
        assertThat(evening.next().waiting()).containsExactly("operator.hang-up");
        evening.reports(LineReport.HALL_OFF, LineReport.HUNG_UP);
        assertThat(evening.next().waiting()).containsExactly("operator.cadre");
        assertThat(evening.desk().task()).isEqualTo(CallTask.CADRE);
        evening.does(new DialCadre(Evening.FIRST, false));
        evening.joins();
        answers();
        assertThat(sheet().rows().getFirst().cadre()).isPresent();
    }

    @Test
    void a_question_that_was_put_to_a_stranger_is_put_to_the_cadre_again() {
        evening.airs();
        evening.does(new Ask(Evening.FIRST, FIRST.id()));
        isFoundOut();
        evening.reports(LineReport.HALL_OFF, LineReport.HUNG_UP);
        assertThat(sheet().asked()).isEmpty();
        assertThat(evening.next().waiting()).containsExactly("operator.cadre");
    }

    @Test
    void nothing_is_recorded_of_the_cadre_while_a_stranger_is_at_his_telephone() {
        evening.says(Consent.WRONG_PERSON);
        var answer = Meeting.answer(FIRST.id(), 1);
        var record = new RecordAnswer(Evening.FIRST, FIRST.id(), Evening.CADRE, answer, Optional.empty());
        assertThat(evening.meeting.tries(record, "u-host")).contains("answer.not-now");
        evening.reports(LineReport.HUNG_UP);
        assertThat(evening.meeting.tries(record, "u-host")).isEmpty();
    }

    @Test
    void a_note_on_his_account_goes_with_it() {
        answers();
        evening.does(new LogDiscrepancy(Evening.FIRST, FIRST.id(), Optional.empty(), Sign.PARTLY, Severity.GRAVE));
        assertThat(host().discrepancies()).hasSize(1);
        isFoundOut();
        assertThat(host().discrepancies()).isEmpty();
        assertThat(InspectorView.of(evening.state(), Names.ALL).discrepancies()).isEmpty();
    }

    @Test
    void a_slip_of_the_operator_takes_nothing_away() {
        evening.says(Consent.AGREED);
        evening.does(new Ask(Evening.FIRST, FIRST.id()));
        evening.answers(Evening.CADRE, FIRST);
        isFoundOut();
        assertThat(sheet().rows().getFirst().cadre()).isEmpty();
        evening.says(Consent.AGREED);
        assertThat(sheet().rows().getFirst().cadre()).isPresent();
    }

    @Test
    void who_refuses_the_rest_has_answered_what_he_answered() {
        answers();
        evening.says(Consent.REFUSED);
        evening.reports(LineReport.HALL_OFF, LineReport.HUNG_UP);
        assertThat(sheet().rows().getFirst().cadre()).isPresent();
    }
}
