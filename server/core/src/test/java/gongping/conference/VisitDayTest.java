package gongping.conference;

import static gongping.conference.Meeting.HOST;

import gongping.conference.InquiryCommand.CorrectAnswer;
import gongping.conference.InquiryCommand.RecordAnswer;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A day that somebody says he was there. */
class VisitDayTest {
    private static final InquiryId FIRST = InquiryId.of(1);
    private static final QuestionId LAST = new QuestionId("Q2");
    private static final Respondent CADRE = new Respondent.TheCadre();

    private final Meeting meeting = Meeting.answering();
    private final Answer.Day today = new Answer.Day(LocalDate.ofInstant(meeting.now, Rules.ZONE));
    private final Answer.Day tomorrow = new Answer.Day(today.date().plusDays(1));

    @Test
    void a_day_that_has_not_come_yet_is_not_recorded() {
        meeting.refuses(HOST, new RecordAnswer(FIRST, LAST, CADRE, tomorrow, Optional.empty()), "answer.day-future");
    }

    @Test
    void nor_is_an_answer_corrected_to_one() {
        meeting.does(HOST, new RecordAnswer(FIRST, LAST, CADRE, today, Optional.empty()));
        meeting.refuses(HOST, new CorrectAnswer(FIRST, LAST, CADRE, tomorrow, Optional.empty()), "answer.day-future");
    }
}
