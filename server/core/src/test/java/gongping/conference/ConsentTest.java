package gongping.conference;

import static gongping.conference.Meeting.HOST;
import static gongping.conference.Meeting.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import gongping.conference.CallCommand.AskOnAir;
import gongping.conference.CallCommand.PutOnAir;
import gongping.conference.CallCommand.RecordConsent;
import org.junit.jupiter.api.Test;

/** Whoever says no is not heard in the hall, at whatever moment he says it. */
class ConsentTest {
    private final Meeting meeting = Meeting.verifying(1);
    private final AttemptId attempt = meeting.connects();

    ConsentTest() {
        says(Consent.AGREED);
        meeting.does(HOST, new AskOnAir(attempt));
        meeting.does(OPERATOR, new PutOnAir(attempt));
    }

    private void says(Consent consent) {
        meeting.does(OPERATOR, new RecordConsent(attempt, consent, "v1"));
    }

    @Test
    void taken_back_between_the_order_and_the_hall_it_takes_the_order_back() {
        says(Consent.REFUSED);
        assertThat(meeting.call(attempt).attempt().airOrdered()).isFalse();
        assertThat(meeting.call(attempt).attempt().dumped()).isTrue();
        says(Consent.AGREED);
        meeting.refuses(OPERATOR, new PutOnAir(attempt), "call.not-for-air");
    }

    @Test
    void given_once_more_it_changes_nothing_of_the_order() {
        says(Consent.AGREED);
        assertThat(meeting.call(attempt).attempt().airOrdered()).isTrue();
        meeting.reports(attempt, LineReport.HALL_ON);
        assertThat(meeting.call(attempt)).isInstanceOf(Call.OnAir.class);
    }
}
