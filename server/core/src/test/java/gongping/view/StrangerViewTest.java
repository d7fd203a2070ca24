package gongping.view;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.conference.CallCommand.AskOnAir;
import gongping.conference.CallCommand.Dial;
import gongping.conference.CallCommand.Dump;
import gongping.conference.CallCommand.HoldCall;
import gongping.conference.CallCommand.JudgeOutcome;
import gongping.conference.Consent;
import gongping.conference.InquiryCommand.EndVerifying;
import gongping.conference.InquiryCommand.MarkDispatch;
import gongping.conference.InquiryCommand.RecordAnswer;
import gongping.conference.InquiryCommand.WithdrawDiscrepancy;
import gongping.conference.LineReport;
import gongping.conference.Question;
import gongping.conference.Sign;
import gongping.draw.Call.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
        return Aired.of(evening.state(), evening.meeting.dumps, Names.ALL).page();
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
        evening.says(Consent.AGREED);
        differs();
        evening.does(new JudgeOutcome(evening.call(), Outcome.WRONG_NUMBER));
        nothingIsThere();
        assertThat(evening.meeting.tries(new AskOnAir(evening.call()), "u-host"))
                .contains("call.not-for-air");
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

    private List<Map<String, String>> told(LiveLine.What what) {
        return page().lines().stream()
                .filter(line -> line.code() == what)
                .map(LiveLine::args)
                .toList();
    }

    @Test
    void that_a_stranger_was_called_stays_told_and_that_he_was_one_but_nothing_that_he_said() {
        reached();
        evening.airs();
        differs();
        evening.does(new JudgeOutcome(evening.call(), Outcome.WRONG_NUMBER));
        nothingIsThere();
        assertThat(told(LiveLine.What.HOUSEHOLD_DIALLED)).hasSize(1);
        assertThat(told(LiveLine.What.CALL_ENDED)).isEmpty();
        evening.reports(LineReport.HALL_OFF, LineReport.HUNG_UP);
        assertThat(told(LiveLine.What.HOUSEHOLD_DIALLED)).hasSize(1);
        assertThat(told(LiveLine.What.CALL_ENDED))
                .singleElement()
                .satisfies(line -> assertThat(line).containsEntry("outcome", "wrong-number"));
        nothingIsThere();
    }

    @Test
    void of_a_household_that_was_dumped_the_public_reads_that_it_was_called_and_not_that_it_answered() {
        reached();
        evening.airs();
        differs();
        evening.does(new Dump(evening.call()));
        evening.reports(LineReport.HALL_OFF, LineReport.HUNG_UP);
        assertThat(told(LiveLine.What.HOUSEHOLD_DIALLED)).hasSize(1);
        assertThat(told(LiveLine.What.CALL_ENDED)).isEmpty();
    }

    @Test
    void a_turn_that_ended_with_a_dumped_stranger_says_both() {
        reached();
        evening.airs();
        evening.does(new JudgeOutcome(evening.call(), Outcome.WRONG_NUMBER));
        evening.reports(LineReport.HALL_OFF, LineReport.HUNG_UP);
        evening.does(new EndVerifying(Evening.FIRST));
        assertThat(sheet().dumped()).isTrue();
        assertThat(sheet().stranger()).isTrue();
    }

    @Test
    void a_team_that_was_sent_for_what_a_stranger_said_is_told_to_be_without_its_reason() {
        reached();
        evening.says(Consent.OFF_AIR_ONLY);
        differs();
        var found = evening.state().discrepancies().getFirst().id();
        evening.does(new MarkDispatch(Evening.FIRST, Optional.of(found), LocalDate.of(2027, 1, 1)));
        assertThat(host().dispatches()).extracting(Kept.Dispatch::setAside).containsExactly(false);
        evening.says(Consent.WRONG_PERSON);
        assertThat(host().dispatches()).extracting(Kept.Dispatch::setAside).containsExactly(true);
        assertThat(page().dispatches()).extracting(Kept.Dispatch::setAside).containsExactly(true);
    }

    @Test
    void a_team_whose_discrepancy_was_withdrawn_is_told_so_too() {
        reached();
        evening.says(Consent.OFF_AIR_ONLY);
        differs();
        var found = evening.state().discrepancies().getFirst().id();
        evening.does(new MarkDispatch(Evening.FIRST, Optional.of(found), LocalDate.of(2027, 1, 1)));
        evening.does(new MarkDispatch(Evening.FIRST, Optional.empty(), LocalDate.of(2027, 1, 1)));
        var about = evening.state()
                .question(evening.state().discrepancies().getFirst().question())
                .orElseThrow();
        assertThat(host().dispatches())
                .extracting(Kept.Dispatch::about)
                .containsExactly(Optional.of(about.label()), Optional.empty());
        // The household was not on air: of what it was asked the public learns nothing.
        assertThat(page().dispatches())
                .extracting(Kept.Dispatch::about)
                .containsExactly(Optional.empty(), Optional.empty());
        evening.does(new WithdrawDiscrepancy(found, Names.statement("a-slip")));
        assertThat(page().dispatches()).extracting(Kept.Dispatch::setAside).containsExactly(true, false);
    }
}
