package gongping.view;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.conference.InquiryCommand.BeginAnswering;
import gongping.conference.InquiryCommand.Conclude;
import gongping.conference.InquiryCommand.ConfirmLeft;
import gongping.conference.InquiryCommand.EndVerifying;
import gongping.conference.InquiryCommand.EnterVerdict;
import gongping.conference.InquiryCommand.ReportLeft;
import gongping.conference.InquiryId;
import gongping.conference.RoundCommand.Announce;
import gongping.conference.RoundCommand.PublishHouseholdRound;
import gongping.conference.RoundCommand.PublishRound;
import gongping.conference.RoundCommand.Spin;
import gongping.conference.Verdict;
import gongping.draw.Params;
import gongping.draw.Quota;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is drawn is announced between the turns, and the host knows what he says of him before. */
class SubstituteTest {
    private static final InquiryId FIRST = InquiryId.of(1);
    private static final InquiryId SECOND = InquiryId.of(2);

    @Test
    void a_substitute_waits_until_the_inquiry_on_stage_is_over() {
        var evening = Evening.drawn(2);
        evening.does(new ReportLeft(SECOND));
        evening.does(new BeginAnswering(FIRST));
        assertThat(evening.next().waiting()).containsExactly("operator.cadre");
        evening.meeting.does(new ConfirmLeft(SECOND), "u-witness");
        assertThat(evening.next().waiting()).containsExactly("operator.cadre");
        evening.recomputed(1);
        assertThat(evening.next().waiting()).containsExactly("operator.cadre");
        evening.answers(Evening.CADRE);
        evening.does(new PublishHouseholdRound(FIRST, 1));
        evening.draws();
        assertThat(evening.next().waiting()).containsExactly("operator");
        evening.does(new EndVerifying(FIRST));
        evening.does(new EnterVerdict(FIRST, Verdict.SATISFIED, "现场评议"));
        evening.does(new Conclude(FIRST));
        assertThat(evening.main()).isEqualTo("spin");
    }

    @Test
    void who_is_drawn_and_answers_by_telephone_is_told_before_he_is_announced() {
        var evening = new Evening();
        evening.does(new PublishRound("全县", Params.Exclude.DRAWN, List.of(Quota.ofAll(1)), Optional.empty()));
        evening.draws();
        var drawn = HostView.of(evening.state(), Names.ALL).rounds().getFirst().entries();
        assertThat(HostView.of(evening.state(), Names.ALL).byTelephone())
                .containsExactly(drawn.getFirst().person().orElseThrow().number());
        evening.does(new Spin(1, 0));
        evening.does(new Announce(1, 0));
        assertThat(HostView.of(evening.state(), Names.ALL).byTelephone()).isEmpty();
    }

    @Test
    void no_reel_runs_while_somebody_is_on_stage() {
        var evening = Evening.drawn(2);
        evening.does(new ReportLeft(SECOND));
        evening.meeting.does(new ConfirmLeft(SECOND), "u-witness");
        evening.recomputed(1);
        evening.does(new BeginAnswering(FIRST));
        assertThat(evening.meeting.tries(new Spin(1, 2), "u-host")).contains("inquiry.another-on-stage");
    }
}
