package gongping.view;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.conference.CallCommand.Dial;
import gongping.conference.Callee;
import gongping.conference.Conference;
import gongping.conference.ConferenceCommand.Close;
import gongping.conference.Consent;
import gongping.conference.Inquiry;
import gongping.conference.InquiryCommand.Conclude;
import gongping.conference.InquiryCommand.EndVerifying;
import gongping.conference.InquiryCommand.EnterVerdict;
import gongping.conference.LineReport;
import gongping.conference.RoundEvent;
import gongping.conference.Verdict;
import gongping.view.CallDeskView.Logged;
import gongping.view.CallDeskView.What;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What the call desk shows, however a conference runs. */
class CallDeskTest {
    private static final int PRESSES = 130;

    private static CallDeskView desk(Conference c) {
        return CallDeskView.of(c, Names.ALL, Names.ALL);
    }

    @Property(tries = 5)
    void the_cadres_last_question_is_not_on_screen_for_his_household(@ForAll long seed) {
        var meeting = Moves.play(seed, PRESSES);
        for (var recorded : meeting.events) {
            if (recorded.event() instanceof RoundEvent.HouseholdsDrawn) {
                var c = meeting.states.get((int) recorded.version());
                assertThat(c.current().flatMap(Inquiry::asked)).isEmpty();
            }
        }
    }

    @Property(tries = 5)
    void the_order_that_was_dialled_stays_when_calling_is_over(@ForAll long seed) {
        for (var c : Moves.play(seed, PRESSES).states) {
            c.current()
                    .filter(inquiry -> inquiry.stage() instanceof Inquiry.Stage.Judging)
                    .filter(inquiry -> c.callsOf(inquiry.id()).stream()
                            .anyMatch(call -> call.attempt().callee() instanceof Callee.OfHousehold))
                    .filter(inquiry -> about(desk(c), inquiry))
                    .ifPresent(inquiry -> assertThat(desk(c).households()).isNotEmpty());
        }
    }

    @Property(tries = 5)
    void while_somebody_is_on_stage_nobody_else_is_offered_to_be_dialled(@ForAll long seed) {
        for (var c : Moves.play(seed, PRESSES).states) {
            c.onStage().ifPresent(stage -> assertThat(dialled(c)).allMatch(stage.text()::equals));
        }
    }

    @Test
    void after_the_close_the_desk_says_so_and_keeps_the_record_of_all_calls() {
        var evening = Evening.verifying(1);
        evening.does(new Dial(Evening.FIRST, false));
        evening.joins();
        evening.says(Consent.REFUSED);
        evening.reports(LineReport.HUNG_UP);
        assertThat(evening.desk().log()).extracting(Logged::callee).allMatch(callee -> callee.matches("H\\d+"));
        evening.does(new EndVerifying(Evening.FIRST));
        evening.does(new EnterVerdict(Evening.FIRST, Verdict.SATISFIED, "现场评议"));
        evening.does(new Conclude(Evening.FIRST));
        evening.does(new Close());
        assertThat(evening.desk().task()).isEqualTo(CallTask.CLOSED);
        assertThat(evening.desk().log()).extracting(Logged::what).containsExactly(What.ENDED, What.DIALLED);
        assertThat(evening.desk().log()).extracting(Logged::callee).allMatch(callee -> callee.startsWith("C00001/H"));
    }

    /** The next one may be on the telephone already while the stage still judges. */
    private static boolean about(CallDeskView desk, Inquiry inquiry) {
        return desk.inquiry()
                .filter(line -> line.id().equals(inquiry.id().text()))
                .isPresent();
    }

    private static List<Object> dialled(Conference c) {
        return desk(c).offers().stream()
                .filter(offer -> offer.type().startsWith("dial"))
                .map(offer -> offer.fields().get("inquiry"))
                .toList();
    }
}
