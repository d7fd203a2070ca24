package gongping.view;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.conference.RoundCommand.PublishRound;
import gongping.conference.RoundCommand.Withdraw;
import gongping.draw.Params;
import gongping.draw.Party;
import gongping.draw.Quota;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The round ends with the last link: who gave that one is told so all the same. */
class GivenLinkTest {
    private static WitnessView last(Evening evening) {
        return WitnessView.of(evening.state(), Names.ALL, Party.witness(2));
    }

    @Test
    void the_last_witness_sees_his_link_acknowledged_until_the_next_round_begins() {
        var evening = Evening.drawn(1);
        var given = last(evening).given().orElseThrow();
        assertThat(given.round()).isEqualTo(1);
        assertThat(given.link()).isEqualTo(Meeting.CHAINS.get(2).link(1).shortened());
        evening.does(new PublishRound("全县", Params.Exclude.DRAWN, List.of(Quota.ofAll(1)), Optional.empty()));
        assertThat(last(evening).given()).isEmpty();
        assertThat(last(evening).revealed()).isFalse();
    }

    @Test
    void before_any_round_and_after_a_withdrawn_one_nothing_is_acknowledged() {
        var evening = new Evening();
        assertThat(last(evening).given()).isEmpty();
        evening.does(new PublishRound("全县", Params.Exclude.DRAWN, List.of(Quota.ofAll(1)), Optional.empty()));
        evening.does(new Withdraw(1));
        assertThat(last(evening).given()).isEmpty();
    }
}
