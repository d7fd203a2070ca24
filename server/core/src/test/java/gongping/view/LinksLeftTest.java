package gongping.view;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.conference.ConferenceCommand;
import gongping.conference.ConferenceCommand.PlanConference;
import gongping.draw.SecretChain;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The host is warned before the links run out, not when they have. */
class LinksLeftTest {
    @ParameterizedTest
    @CsvSource({"12, false", "127, false", "128, true"})
    void the_host_is_warned_as_soon_as_more_rounds_are_planned_than_the_chains_serve(int planned, boolean low) {
        var meeting = new Meeting();
        meeting.does(new PlanConference(Meeting.plan().with(plan -> plan.rounds(planned))));
        meeting.does(
                new ConferenceCommand.PublishManifest(Meeting.DRAW.manifest().text()));
        var view = HostView.of(meeting.state(), new Names());
        assertThat(view.linksLeft()).isEqualTo(SecretChain.LENGTH - 1);
        assertThat(view.roundsToCome()).isEqualTo(planned);
        assertThat(view.linksLow()).isEqualTo(low);
    }
}
