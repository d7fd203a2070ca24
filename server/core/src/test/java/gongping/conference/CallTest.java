package gongping.conference;

import static gongping.conference.Meeting.HOST;
import static gongping.conference.Meeting.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import gongping.conference.CallCommand.AskOnAir;
import gongping.conference.CallCommand.CancelAttempt;
import gongping.conference.CallCommand.Dial;
import gongping.conference.CallCommand.Dump;
import gongping.conference.CallCommand.HoldCall;
import gongping.conference.CallCommand.PutOnAir;
import gongping.conference.CallCommand.RecordConsent;
import gongping.conference.CallCommand.ReportLine;
import gongping.draw.Call.Outcome;
import gongping.kernel.Actor;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CallTest {
    private static final InquiryId FIRST = InquiryId.of(1);
    private final Meeting meeting = Meeting.verifying(1);

    @Nested
    class Dialling {
        @Test
        void the_household_is_computed_and_never_chosen() {
            meeting.does(OPERATOR, new Dial(FIRST, false));
            var order = ((Round.Ordered) java.util.Objects.requireNonNull(
                            meeting.state.rounds().get(2)))
                    .order();
            assertThat(meeting.call(AttemptId.of(1)).attempt().callee())
                    .isEqualTo(new Callee.OfHousehold(2, order.getFirst(), 1));
        }

        @Test
        void there_is_never_a_second_call_beside_a_live_one() {
            meeting.does(OPERATOR, new Dial(FIRST, false));
            meeting.refuses(OPERATOR, new Dial(FIRST, false), "call.live");
        }

        @Test
        void after_the_sealed_number_of_tries_it_is_the_next_households_turn() {
            var order = ((Round.Ordered) java.util.Objects.requireNonNull(
                            meeting.state.rounds().get(2)))
                    .order();
            fails(LineReport.BUSY);
            fails(LineReport.NO_ANSWER);
            meeting.does(OPERATOR, new Dial(FIRST, false));
            assertThat(meeting.call(AttemptId.of(3)).attempt().callee())
                    .isEqualTo(new Callee.OfHousehold(2, order.get(1), 1));
        }

        @Test
        void when_no_household_is_left_the_calling_ends_by_itself() {
            for (int i = 0; i < Meeting.HOUSEHOLDS * 2; i++) {
                fails(LineReport.NO_ANSWER);
            }
            assertThat(meeting.inquiry(1).calling())
                    .map(Inquiry.CallingEnded::reason)
                    .contains(InquiryEvent.Reason.NONE_LEFT);
            meeting.refuses(OPERATOR, new Dial(FIRST, false), "call.no-household-drawn");
        }

        @Test
        void cancelling_needs_two_people_and_counts_as_a_try() {
            meeting.does(OPERATOR, new Dial(FIRST, false));
            var attempt = AttemptId.of(1);
            meeting.does(OPERATOR, new CancelAttempt(attempt));
            meeting.refuses(OPERATOR, new CancelAttempt(attempt), "call.second-person-needed");
            meeting.does(HOST, new CancelAttempt(attempt));
            assertThat(meeting.call(attempt)).isInstanceOfSatisfying(Call.Ended.class, ended -> {
                assertThat(ended.outcome()).isEqualTo(Outcome.FAILED);
                assertThat(ended.byHand()).isTrue();
            });
        }

        @Test
        void a_lost_outcome_is_unknown_and_counts_as_a_try() {
            meeting.does(OPERATOR, new Dial(FIRST, false));
            meeting.reports(AttemptId.of(1), LineReport.PLACING, LineReport.UNKNOWN, LineReport.LOST);
            assertThat(ended(1)).isEqualTo(Outcome.UNKNOWN);
        }

        @Test
        void a_call_that_was_lost_and_found_goes_on() {
            meeting.does(OPERATOR, new Dial(FIRST, false));
            meeting.reports(AttemptId.of(1), LineReport.PLACING, LineReport.UNKNOWN, LineReport.DIALLING);
            assertThat(meeting.call(AttemptId.of(1))).isInstanceOf(Call.Dialling.class);
        }

        @Test
        void a_number_that_is_not_the_sealed_one_is_not_dialled() {
            meeting.does(OPERATOR, new Dial(FIRST, false));
            meeting.reports(AttemptId.of(1), LineReport.NOT_SEALED);
            assertThat(ended(1)).isEqualTo(Outcome.FAILED);
        }

        private void fails(LineReport how) {
            meeting.does(OPERATOR, new Dial(FIRST, false));
            meeting.reports(AttemptId.of(meeting.state.calls().size()), LineReport.PLACING, LineReport.DIALLING, how);
        }
    }

    @Nested
    class Facts {
        @Test
        void a_person_speaks_only_for_a_telephone_in_a_hand() {
            meeting.does(OPERATOR, new Dial(FIRST, false));
            meeting.refuses(OPERATOR, says(LineReport.RINGING), "call.not-by-hand");
        }

        @Test
        void that_a_hand_held_call_is_on_air_is_said_by_another_than_who_ordered_it() {
            meeting.does(OPERATOR, new Dial(FIRST, true));
            var attempt = AttemptId.of(1);
            meeting.reports(attempt, LineReport.PLACING, LineReport.DIALLING);
            meeting.does(OPERATOR, says(LineReport.JOINED));
            meeting.does(OPERATOR, new RecordConsent(attempt, Consent.AGREED, "v1"));
            meeting.does(HOST, new AskOnAir(attempt));
            meeting.does(OPERATOR, new PutOnAir(attempt));
            meeting.refuses(OPERATOR, says(LineReport.HALL_ON), "call.second-person-confirms-air");
            meeting.does(HOST, says(LineReport.HALL_ON));
            meeting.does(OPERATOR, says(LineReport.HALL_OFF));
        }

        private ReportLine says(LineReport report) {
            return new ReportLine(AttemptId.of(1), report, Optional.empty(), Optional.empty());
        }

        @Test
        void a_rank_once_reached_is_never_lowered() {
            var attempt = meeting.connects();
            for (var late : new LineReport[] {
                LineReport.PLACING, LineReport.UNKNOWN, LineReport.DIALLING, LineReport.RINGING, LineReport.JOINED
            }) {
                meeting.refuses(
                        Actor.SYSTEM,
                        new ReportLine(attempt, late, Optional.empty(), Optional.empty()),
                        "call.old-news");
            }
        }

        @Test
        void a_join_that_overtakes_the_answer_implies_it() {
            meeting.does(OPERATOR, new Dial(FIRST, false));
            meeting.reports(AttemptId.of(1), LineReport.PLACING, LineReport.JOINED);
            assertThat(meeting.call(AttemptId.of(1))).isInstanceOf(Call.OffAir.class);
        }

        @Test
        void two_different_ends_leave_the_first() {
            meeting.does(OPERATOR, new Dial(FIRST, false));
            meeting.reports(AttemptId.of(1), LineReport.PLACING, LineReport.BUSY);
            meeting.refuses(
                    Actor.SYSTEM,
                    new ReportLine(AttemptId.of(1), LineReport.NO_ANSWER, Optional.empty(), Optional.empty()),
                    "call.old-news");
            assertThat(ended(1)).isEqualTo(Outcome.BUSY);
        }
    }

    @Nested
    class Air {
        @Test
        void nothing_is_on_air_without_consent() {
            var attempt = meeting.connects();
            meeting.does(HOST, new AskOnAir(attempt));
            meeting.refuses(OPERATOR, new PutOnAir(attempt), "call.no-consent");
            meeting.refuses(
                    Actor.SYSTEM,
                    new ReportLine(attempt, LineReport.HALL_ON, Optional.empty(), Optional.empty()),
                    "call.not-for-air");
        }

        @Test
        void the_host_must_have_asked() {
            var attempt = meeting.connects();
            meeting.does(OPERATOR, new RecordConsent(attempt, Consent.AGREED, "v1"));
            meeting.refuses(OPERATOR, new PutOnAir(attempt), "call.host-has-not-asked");
        }

        @Test
        void it_is_on_air_only_when_the_line_says_so() {
            var attempt = meeting.connects();
            meeting.does(OPERATOR, new RecordConsent(attempt, Consent.AGREED, "v1"));
            meeting.does(HOST, new AskOnAir(attempt));
            meeting.does(OPERATOR, new PutOnAir(attempt));
            assertThat(meeting.call(attempt)).isInstanceOf(Call.OffAir.class);
            meeting.reports(attempt, LineReport.HALL_ON);
            assertThat(meeting.call(attempt)).isInstanceOf(Call.OnAir.class);
        }

        @Test
        void a_dump_takes_it_off_and_it_never_comes_back() {
            var attempt = meeting.airs();
            meeting.does(OPERATOR, new Dump(attempt));
            assertThat(meeting.state.scene()).isInstanceOf(Scene.Standby.class);
            meeting.reports(attempt, LineReport.HALL_OFF);
            meeting.refuses(OPERATOR, new PutOnAir(attempt), "call.not-for-air");
            meeting.refuses(OPERATOR, new Dump(attempt), "call.already-dumped");
        }

        @Test
        void a_dump_still_works_when_the_line_is_down() {
            var attempt = meeting.airs();
            meeting.reports(attempt, LineReport.HUNG_UP);
            meeting.does(OPERATOR, new Dump(attempt));
            assertThat(meeting.call(attempt).attempt().dumped()).isTrue();
        }

        @Test
        void withdrawn_consent_is_a_dump() {
            var attempt = meeting.airs();
            var events = meeting.does(OPERATOR, new RecordConsent(attempt, Consent.REFUSED, "v1"));
            assertThat(events).hasAtLeastOneElementOfType(CallEvent.CallDumped.class);
        }

        @Test
        void a_held_call_can_go_back_on_air() {
            var attempt = meeting.airs();
            meeting.does(OPERATOR, new HoldCall(attempt));
            meeting.reports(attempt, LineReport.HALL_OFF);
            assertThat(meeting.call(attempt)).isInstanceOf(Call.Held.class);
            meeting.does(OPERATOR, new PutOnAir(attempt));
            meeting.reports(attempt, LineReport.HALL_ON);
            assertThat(meeting.call(attempt)).isInstanceOf(Call.OnAir.class);
        }
    }

    private Outcome ended(int number) {
        return ((Call.Ended) meeting.call(AttemptId.of(number))).outcome();
    }
}
