package gongping.view;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.conference.ConferenceCommand;
import gongping.conference.InquiryCommand.BeginAnswering;
import gongping.conference.InquiryCommand.Conclude;
import gongping.conference.InquiryCommand.EndVerifying;
import gongping.conference.InquiryCommand.EnterVerdict;
import gongping.conference.InquiryCommand.NameCadre;
import gongping.conference.InquiryId;
import gongping.conference.Presence;
import gongping.conference.Verdict;
import gongping.draw.CadreId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the host is told of somebody before he calls him by name, and of a turn that is not his first. */
class NomineeTest {
    private static final CadreId SEVENTH = new CadreId(7);

    private static Nominee look(Evening evening, CadreId cadre) {
        return Nominee.of(evening.state(), Names.ALL, cadre).orElseThrow();
    }

    private static Evening concluded() {
        var evening = Evening.verifying(1);
        evening.does(new EndVerifying(Evening.FIRST));
        evening.does(new EnterVerdict(Evening.FIRST, Verdict.SATISFIED, "现场评议"));
        evening.does(new Conclude(Evening.FIRST));
        return evening;
    }

    @Test
    void who_he_is_and_that_nothing_stands_against_it() {
        var nominee = look(new Evening(), SEVENTH);
        assertThat(nominee.person().number()).isEqualTo("C00007");
        assertThat(nominee.person().post()).isNotEmpty();
        assertThat(nominee.blocked()).isEmpty();
        assertThat(nominee.drawn()).isEmpty();
        assertThat(nominee.heard()).isEmpty();
    }

    @Test
    void a_number_that_the_roster_does_not_have_is_nobody() {
        assertThat(Nominee.of(new Evening().state(), Names.ALL, new CadreId(99_999)))
                .isEmpty();
    }

    @Test
    void that_he_is_excused_and_why() {
        var evening = new Evening();
        evening.does(new ConferenceCommand.ChangeAttendance(
                List.of(new Presence(SEVENTH, false, "sick", Optional.of("县委办")))));
        var nominee = look(evening, SEVENTH);
        assertThat(nominee.blocked()).contains("named.absent");
        assertThat(nominee.where()).isEqualTo(Names.ALL.where("sick"));
    }

    @Test
    void that_his_number_was_drawn_and_his_turn_waits() {
        var evening = Evening.drawn(1);
        var drawn = java.util.Objects.requireNonNull(evening.state().inquiries().get(Evening.FIRST))
                .cadre();
        assertThat(look(evening, drawn).drawn()).contains(1);
        assertThat(look(evening, drawn).blocked()).contains("inquiry.already-seated");
    }

    @Test
    void which_turn_of_his_is_over_and_that_his_households_are_ordered_once() {
        var evening = concluded();
        var nominee = look(evening, new CadreId(1));
        assertThat(nominee.blocked()).isEmpty();
        assertThat(nominee.heard())
                .contains(new Nominee.Heard(
                        Evening.FIRST.text(),
                        Optional.empty(),
                        Optional.of("主持人"),
                        Optional.of(Verdict.SATISFIED),
                        Optional.of(1)));
    }

    @Test
    void a_second_turn_says_in_which_round_his_households_were_ordered() {
        var evening = concluded();
        evening.does(new NameCadre(new CadreId(1), "主持人", Optional.of(Evening.FIRST)));
        evening.does(new BeginAnswering(InquiryId.of(2)));
        assertThat(HostView.of(evening.state(), Names.ALL).onStage())
                .flatMap(InquirySheet::ordered)
                .contains(1);
        assertThat(HostView.of(Evening.verifying(1).state(), Names.ALL).onStage())
                .flatMap(InquirySheet::ordered)
                .isEmpty();
    }
}
