package gongping.conference;

import static gongping.conference.Meeting.HOST;
import static org.assertj.core.api.Assertions.assertThat;

import gongping.conference.ConferenceCommand.ShowManifest;
import org.junit.jupiter.api.Test;

/** The sealed manifest on the screens. */
class ManifestSceneTest {
    @Test
    void it_is_shown_before_the_first_round_and_taken_down_again() {
        var meeting = Meeting.live();
        meeting.refuses(HOST, new ShowManifest(false), "manifest.not-shown");
        meeting.does(HOST, new ShowManifest(true));
        assertThat(meeting.state.scene()).isInstanceOf(Scene.Manifest.class);
        meeting.refuses(HOST, new ShowManifest(true), "manifest.shown");
        meeting.does(HOST, new ShowManifest(false));
        assertThat(meeting.state.scene()).isInstanceOf(Scene.Standby.class);
    }

    @Test
    void it_is_shown_before_the_meeting_too_and_stays_when_it_begins() {
        var meeting = Meeting.sealed();
        meeting.does(HOST, new ShowManifest(true));
        meeting.does(HOST, new ConferenceCommand.GoLive());
        assertThat(meeting.state.scene()).isInstanceOf(Scene.Manifest.class);
    }

    @Test
    void a_round_takes_the_picture_and_nothing_takes_it_from_the_round() {
        var meeting = Meeting.live();
        meeting.does(HOST, new ShowManifest(true));
        meeting.publish(1);
        assertThat(meeting.state.scene()).isInstanceOf(Scene.Pool.class);
        meeting.refuses(HOST, new ShowManifest(true), "manifest.show-goes-on");
    }

    @Test
    void it_does_not_come_between_a_result_and_its_announcement() {
        var meeting = Meeting.drawn(1);
        meeting.refuses(HOST, new ShowManifest(true), "manifest.show-goes-on");
        meeting.announces(1, 0);
        meeting.does(HOST, new ShowManifest(true));
    }
}
