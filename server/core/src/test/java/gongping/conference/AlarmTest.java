package gongping.conference;

import static gongping.conference.Meeting.HOST;
import static gongping.conference.Meeting.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import gongping.conference.CallCommand.CancelAttempt;
import gongping.conference.CallCommand.RaiseAlarm;
import gongping.draw.Call.Outcome;
import gongping.kernel.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An alarm stands as long as somebody at a desk should know of it. */
class AlarmTest {
    private static final AttemptId CALL = AttemptId.of(1);
    private final Meeting meeting = Meeting.verifying(1);

    @BeforeEach
    void dial() {
        meeting.does(OPERATOR, new CallCommand.Dial(InquiryId.of(1), false));
        meeting.reports(CALL, LineReport.PLACING, LineReport.DIALLING);
    }

    private void raise(Alarm alarm) {
        meeting.does(Actor.SYSTEM, new RaiseAlarm(CALL, alarm));
    }

    private java.util.List<Alarm> alarms() {
        return meeting.call(CALL).attempt().alarms();
    }

    @Test
    void what_is_only_so_while_the_line_is_up_is_over_when_it_goes_down() {
        raise(Alarm.STRAY);
        raise(Alarm.TWO_ENDS);
        meeting.reports(CALL, LineReport.BUSY);
        assertThat(alarms()).containsExactly(Alarm.TWO_ENDS);
    }

    @Test
    void it_is_over_too_when_two_people_cancel_the_call() {
        raise(Alarm.STRAY);
        meeting.does(OPERATOR, new CancelAttempt(CALL));
        meeting.does(HOST, new CancelAttempt(CALL));
        assertThat(alarms()).isEmpty();
    }

    @Test
    void a_line_that_is_down_and_not_judged_yet_has_no_stray_any_more() {
        meeting.reports(CALL, LineReport.GREETING, LineReport.JOINED, LineReport.HUNG_UP);
        assertThat(meeting.call(CALL)).isInstanceOf(Call.Down.class);
        meeting.refuses(Actor.SYSTEM, new RaiseAlarm(CALL, Alarm.STRAY), "call.old-news");
        raise(Alarm.TWO_ENDS);
        meeting.does(OPERATOR, new CallCommand.JudgeOutcome(CALL, Outcome.NO_ANSWER));
        assertThat(alarms()).containsExactly(Alarm.TWO_ENDS);
    }

    @Test
    void the_same_is_not_told_twice() {
        raise(Alarm.STRAY);
        meeting.refuses(Actor.SYSTEM, new RaiseAlarm(CALL, Alarm.STRAY), "call.old-news");
    }
}
