package gongping.view;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.conference.CallCommand.Dial;
import gongping.conference.CallCommand.Dump;
import gongping.conference.CallCommand.HoldCall;
import gongping.conference.CallCommand.JudgeOutcome;
import gongping.conference.Consent;
import gongping.conference.InquiryCommand.EndVerifying;
import gongping.conference.InquiryCommand.RecordAnswer;
import gongping.conference.LineReport;
import gongping.conference.Question;
import gongping.conference.Sign;
import gongping.draw.Call.Outcome;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the screens say of a call that did not reach the household, and of one that was dumped. */
class StrangerViewTest {
    private static final Question VISITS = Meeting.plan().questions().get(1);
    private final Evening evening = Evening.verifying(1);

    private HostView host() {
        return HostView.of(evening.state(), Names.ALL);
    }

    private InquirySheet sheet() {
        return host().onStage().orElseThrow();
    }

    private PublicView page() {
        return PublicView.of(evening.state(), evening.meeting.dumps, Names.ALL);
    }

    private void reached() {
        evening.does(new Dial(Evening.FIRST, false));
        evening.joins();
    }

    /** Says something else than the cadre did. */
    private void differs() {
        var answer = Meeting.answer(VISITS.id(), 4);
        evening.does(new RecordAnswer(Evening.FIRST, VISITS.id(), evening.household(), answer, Optional.empty()));
    }

    private void nothingIsThere() {
        assertThat(sheet().household()).isEmpty();
        assertThat(sheet().others()).isEmpty();
        assertThat(sheet().rows()).allSatisfy(row -> {
            assertThat(row.household()).isEmpty();
            assertThat(row.sign()).isIn(Sign.WAIT, Sign.UNKNOWN);
        });
        assertThat(host().discrepancies()).isEmpty();
        assertThat(host().inquiries().getFirst().differs()).isZero();
        assertThat(InspectorView.of(evening.state(), Names.ALL).discrepancies()).isEmpty();
        assertThat(page().lines())
                .extracting(LiveLine::code)
                .doesNotContain(LiveLine.What.HOUSEHOLD_ANSWERED, LiveLine.What.DIFFERS);
    }

    @Test
    void of_a_stranger_nothing_stands_on_any_screen_up_to_the_verdict() {
        reached();
        evening.says(Consent.OFF_AIR_ONLY);
        differs();
        evening.says(Consent.WRONG_PERSON);
        nothingIsThere();
        assertThat(evening.desk().questions())
                .allSatisfy(one -> assertThat(one.household()).isEmpty());
        evening.reports(LineReport.HUNG_UP);
        nothingIsThere();
        evening.does(new EndVerifying(Evening.FIRST));
        nothingIsThere();
        assertThat(sheet().unverified()).map(Unverified::answered).contains(0);
    }

    @Test
    void a_stranger_whom_the_operator_finds_out_is_to_be_hung_up_like_one_who_says_so() {
        reached();
        evening.says(Consent.OFF_AIR_ONLY);
        differs();
        evening.does(new JudgeOutcome(evening.call(), Outcome.WRONG_NUMBER));
        nothingIsThere();
        assertThat(evening.desk().task()).isEqualTo(CallTask.HANG_UP);
        assertThat(evening.next().waiting()).containsExactly("operator.hang-up");
        assertThat(evening.desk().offers()).extracting(Offer::type).doesNotContain("record-answer");
    }

    @Test
    void what_a_stranger_said_on_air_is_gone_from_the_hall_and_the_public_once_it_is_known() {
        reached();
        evening.airs();
        differs();
        assertThat(page().lines()).extracting(LiveLine::code).contains(LiveLine.What.DIFFERS);
        evening.does(new HoldCall(evening.call()));
        evening.reports(LineReport.HALL_OFF);
        evening.says(Consent.WRONG_PERSON);
        nothingIsThere();
        assertThat(DisplayView.of(evening.state(), Names.ALL).scene()).get().isInstanceOf(Picture.Standby.class);
    }

    @Test
    void the_column_is_headed_by_the_household_that_is_dialled() {
        reached();
        evening.says(Consent.WRONG_PERSON);
        evening.reports(LineReport.HUNG_UP);
        evening.does(new Dial(Evening.FIRST, false));
        var called = host().call().orElseThrow().household();
        assertThat(called).isPresent();
        assertThat(sheet().household()).isEqualTo(called);
    }

    @Test
    void a_dumped_call_is_told_as_such_and_so_is_a_turn_that_ended_with_it() {
        reached();
        evening.airs();
        differs();
        evening.does(new Dump(evening.call()));
        assertThat(sheet().dumped()).isFalse();
        evening.reports(LineReport.HALL_OFF, LineReport.HUNG_UP);
        assertThat(sheet().dumped()).isTrue();
        var tried = evening.desk().households().getFirst().tries().getFirst();
        assertThat(tried.dumped()).isTrue();
        assertThat(tried.outcome()).isEqualTo(Outcome.ANSWERED);
    }

    @Test
    void a_turn_that_ended_with_an_answer_does_not_speak_of_a_dump() {
        reached();
        evening.airs();
        differs();
        evening.reports(LineReport.HUNG_UP);
        assertThat(sheet().stage()).isEqualTo(InquiryStage.JUDGING);
        assertThat(sheet().dumped()).isFalse();
    }
}
