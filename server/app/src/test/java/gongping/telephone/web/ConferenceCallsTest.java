package gongping.telephone.web;

import static gongping.telephone.web.Night.FIRST;
import static gongping.telephone.web.Night.HOST;
import static gongping.telephone.web.Night.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import gongping.conference.Alarm;
import gongping.conference.AttemptId;
import gongping.conference.Call;
import gongping.conference.CallCommand;
import gongping.conference.Consent;
import gongping.conference.LineReport;
import gongping.draw.Call.Outcome;
import gongping.telephone.Eventually;
import gongping.telephone.LineId;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls of a conference, from the operator's press through ledger, flow and provider and back into the ledger. */
class ConferenceCallsTest {
    /** As slowly as the simulated network reads it out. */
    private static final int MS_FOR_A_CHARACTER = 220;

    private final Night night = new Night();

    @BeforeEach
    void begin() {
        night.begin();
        night.verifying(3);
        night.everybody(answers());
    }

    @AfterEach
    void end() {
        night.close();
    }

    private static JsonObject answers() {
        return new JsonObject().put("behaviour", "answers").put("answerMs", 4_000);
    }

    private Outcome outcome(AttemptId attempt) {
        night.until(attempt, Call.Ended.class);
        return ((Call.Ended) night.call(attempt)).outcome();
    }

    /** Nothing was answered in it: the operator says that it was a conversation all the same. */
    private void judges(AttemptId attempt) {
        night.until(attempt, Call.Down.class);
        night.does(OPERATOR, new CallCommand.JudgeOutcome(attempt, Outcome.ANSWERED));
    }

    private long rang(AttemptId attempt) {
        return night.net.physicalCalls(night.number(attempt).e164());
    }

    @Test
    void a_household_is_called_asked_heard_and_thanked() {
        var attempt = night.connects();
        night.airs(attempt);
        assertThat(night.hearsNow(night.provider(attempt))).isTrue();
        night.does(OPERATOR, new CallCommand.HoldCall(attempt));
        night.until(attempt, Call.Held.class);
        assertThat(night.hearsNow(night.provider(attempt))).isFalse();
        night.does(OPERATOR, new CallCommand.HangUp(attempt));
        judges(attempt);
        assertThat(outcome(attempt)).isEqualTo(Outcome.ANSWERED);
        assertThat(rang(attempt)).isEqualTo(1);
    }

    @Test
    void the_greeting_names_the_conference_and_lasts_no_longer_than_six_seconds() {
        var greeting =
                (gongping.telephone.Greeting.Spoken) night.server.calls.greeting(new LineId(Night.ID + "-A0001"));
        assertThat(greeting.text()).contains("云澜县评议大会", "直播", "录音", "挂断");
        assertThat(greeting.text().length() * MS_FOR_A_CHARACTER).isLessThanOrEqualTo(6_000);
    }

    @Test
    void nobody_is_heard_without_consent() {
        var attempt = night.connects();
        night.does(HOST, new CallCommand.AskOnAir(attempt));
        assertThat(night.refused(OPERATOR, new CallCommand.PutOnAir(attempt))).isEqualTo("call.no-consent");
        night.does(OPERATOR, new CallCommand.RecordConsent(attempt, Consent.REFUSED, "v1"));
        assertThat(night.refused(OPERATOR, new CallCommand.PutOnAir(attempt))).isEqualTo("call.no-consent");
        night.does(OPERATOR, new CallCommand.HangUp(attempt));
        assertThat(outcome(attempt)).isEqualTo(Outcome.DECLINED);
        assertThat(night.everHeard(night.provider(attempt))).isFalse();
    }

    @Test
    void a_dumped_household_stays_on_the_line_and_is_heard_by_nobody() {
        var attempt = night.connects();
        night.airs(attempt);
        var provider = night.provider(attempt);
        night.does(OPERATOR, new CallCommand.Dump(attempt));
        Eventually.holds("silence", () -> !night.hearsNow(provider));
        night.until(attempt, Call.Held.class);
        assertThat(night.refused(OPERATOR, new CallCommand.PutOnAir(attempt))).isEqualTo("call.not-for-air");
        night.does(OPERATOR, new CallCommand.HangUp(attempt));
        judges(attempt);
        assertThat(outcome(attempt)).isEqualTo(Outcome.ANSWERED);
    }

    @Test
    void consent_that_is_taken_back_on_air_silences_the_hall() {
        var attempt = night.connects();
        night.airs(attempt);
        night.does(OPERATOR, new CallCommand.RecordConsent(attempt, Consent.OFF_AIR_ONLY, "v1"));
        Eventually.holds("silence", () -> !night.hearsNow(night.provider(attempt)));
    }

    @Test
    void after_each_fault_of_the_provider_the_dialling_ends_once_and_the_next_goes_on() {
        var faults = List.of(
                fault("error-before").put("status", 500),
                fault("error-after").put("status", 502),
                fault("error-after").put("status", 503).put("retryAfterS", 1),
                fault("reply-lost"),
                fault("drop"),
                fault("stall-after").put("ms", 300_000));
        for (var fault : faults) {
            night.net.control("POST", "/faults", fault);
            var attempt = night.dials();
            var before = fault.getString("kind").endsWith("before")
                    || fault.getString("kind").equals("drop");
            if (before) {
                assertThat(outcome(attempt)).as(fault.encode()).isEqualTo(Outcome.UNKNOWN);
            } else {
                night.until(attempt, Call.OffAir.class);
                night.does(OPERATOR, new CallCommand.RecordConsent(attempt, Consent.NOT_ADULT, "v1"));
                night.does(OPERATOR, new CallCommand.HangUp(attempt));
                assertThat(outcome(attempt)).as(fault.encode()).isEqualTo(Outcome.NO_ANSWER);
            }
        }
        night.state().calls().values().stream()
                .map(call -> night.number(call.attempt().id()))
                .distinct()
                .forEach(number -> assertThat(night.net.physicalCalls(number.e164()))
                        .isLessThanOrEqualTo(night.state().calls().values().stream()
                                .filter(call ->
                                        night.number(call.attempt().id()).equals(number))
                                .count()));
        assertThat(night.state().calls()).hasSize(faults.size());
    }

    private static JsonObject fault(String kind) {
        return new JsonObject().put("on", "place").put("kind", kind);
    }

    @Test
    void a_server_that_is_killed_while_it_rings_goes_on_and_does_not_dial_again() {
        night.everybody(answers().put("answerMs", 60_000));
        var attempt = night.dials();
        night.until(attempt, Call.Ringing.class);
        night.everybody(answers());
        night.restart();
        assertThat(outcome(attempt)).isEqualTo(Outcome.NO_ANSWER);
        assertThat(rang(attempt)).isEqualTo(1);
        var next = night.connects();
        night.restart();
        night.airs(next);
        assertThat(night.hearsNow(night.provider(next))).isTrue();
        night.restart();
        assertThat(night.hearsNow(night.provider(next))).isTrue();
        night.does(OPERATOR, new CallCommand.HangUp(next));
        judges(next);
        assertThat(outcome(next)).isEqualTo(Outcome.ANSWERED);
        assertThat(rang(next)).isLessThanOrEqualTo(2);
    }

    @Test
    void a_server_that_is_killed_while_it_places_finds_the_call() {
        night.net.control("POST", "/faults", fault("stall-after").put("ms", 600_000));
        var attempt = night.dials();
        Eventually.holds("it rings", () -> rang(attempt) == 1);
        night.restart();
        night.until(attempt, Call.OffAir.class);
        assertThat(rang(attempt)).isEqualTo(1);
    }

    @Test
    void a_cancelled_dialling_stops_ringing() {
        night.everybody(answers().put("answerMs", 60_000));
        var attempt = night.dials();
        night.until(attempt, Call.Ringing.class);
        night.does(OPERATOR, new CallCommand.CancelAttempt(attempt));
        night.does(HOST, new CallCommand.CancelAttempt(attempt));
        assertThat(outcome(attempt)).isEqualTo(Outcome.FAILED);
        var call = night.provider(attempt);
        Eventually.holds(
                "cancelled",
                () -> new JsonObject(
                                night.net.api("GET", "/Calls/" + call + ".json").body())
                        .getString("status")
                        .equals("canceled"));
    }

    @Test
    void a_call_by_hand_takes_the_same_way_and_another_person_confirms_that_it_is_on_air() {
        night.does(OPERATOR, new CallCommand.Dial(FIRST, true));
        var attempt = AttemptId.of(1);
        night.until(attempt, Call.Dialling.class);
        reports(LineReport.RINGING, LineReport.JOINED);
        night.does(OPERATOR, new CallCommand.RecordConsent(attempt, Consent.AGREED, "v1"));
        night.does(HOST, new CallCommand.AskOnAir(attempt));
        night.does(OPERATOR, new CallCommand.PutOnAir(attempt));
        assertThat(night.refused(OPERATOR, line(LineReport.HALL_ON))).isEqualTo("call.second-person-confirms-air");
        night.does(HOST, line(LineReport.HALL_ON));
        night.until(attempt, Call.OnAir.class);
        night.does(OPERATOR, new CallCommand.HoldCall(attempt));
        night.until(attempt, Call.Held.class);
        reports(LineReport.HUNG_UP);
        judges(attempt);
        assertThat(outcome(attempt)).isEqualTo(Outcome.ANSWERED);
        assertThat(rang(attempt)).isZero();
    }

    private void reports(LineReport... reports) {
        for (var report : reports) {
            night.does(OPERATOR, line(report));
        }
    }

    private static CallCommand line(LineReport report) {
        return new CallCommand.ReportLine(AttemptId.of(1), report, Optional.empty(), Optional.empty());
    }

    @Test
    void an_alarm_that_the_ledger_does_not_take_is_not_told_and_the_same_again_is_told_once() {
        var attempt = night.connects();
        var line = new LineId(Night.ID + "-" + attempt.text());
        Eventually.now(night.server.database.close());
        assertThat(night.server.calls.alarm(line, "call.doubled", "k1").transform(Future::succeededFuture))
                .satisfies(told -> assertThat(Eventually.now(told).failed()).isTrue());
        night.restart();
        Eventually.now(night.server.calls.alarm(line, "call.doubled", "k1"));
        Eventually.now(night.server.calls.alarm(line, "call.doubled", "k1"));
        Eventually.now(night.server.calls.alarm(line, "call.doubled", "k2"));
        assertThat(night.call(attempt).attempt().alarms()).containsExactly(Alarm.DOUBLED);
    }

    @Test
    void a_person_cannot_speak_for_the_line() {
        night.everybody(answers().put("answerMs", 60_000));
        night.dials();
        assertThat(night.refused(OPERATOR, line(LineReport.JOINED))).isEqualTo("call.not-by-hand");
    }
}
