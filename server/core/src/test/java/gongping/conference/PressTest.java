package gongping.conference;

import static gongping.conference.Meeting.HOST;
import static gongping.conference.Meeting.OPERATOR;

import gongping.draw.Digits;
import gongping.draw.Keyer;
import gongping.kernel.Actor;
import org.junit.jupiter.api.Test;

class PressTest {
    private static final Digits DICE = new Digits("01234567890123456789");

    @Test
    void a_press_is_stale_only_if_the_thing_it_names_has_changed() {
        var meeting = Meeting.drawn(2);
        long seen = meeting.state.version();
        meeting.does(HOST, new RoundCommand.Spin(1, 0));
        meeting.refuses(HOST, new Press(seen, new RoundCommand.Spin(1, 0)), "conference.stale");
    }

    @Test
    void two_keyers_at_the_same_moment_do_not_block_each_other() {
        var meeting = Meeting.live();
        meeting.publish(1);
        long seen = meeting.state.version();
        meeting.does(new Actor("d-keyer1"), new RoundCommand.KeyDigits(1, Keyer.ONE, DICE));
        meeting.does(new Actor("d-keyer2"), new RoundCommand.KeyDigits(1, Keyer.TWO, DICE));
        meeting.refuses(
                new Actor("d-keyer1"),
                new Press(seen, new RoundCommand.KeyDigits(1, Keyer.ONE, DICE)),
                "conference.stale");
    }

    @Test
    void a_dump_is_never_stale() {
        var meeting = Meeting.verifying(1);
        var attempt = meeting.airs();
        meeting.does(OPERATOR, new CallCommand.HoldCall(attempt));
        meeting.refuses(OPERATOR, new Press(0, new CallCommand.PutOnAir(attempt)), "conference.stale");
        var dump = new Press(0, new CallCommand.Dump(attempt));
        meeting.refuses(OPERATOR, new Press(0, new CallCommand.AskOnAir(attempt)), "conference.stale");
        meeting.does(OPERATOR, dump.command());
    }

    @Test
    void while_the_meeting_pauses_nothing_is_drawn_or_dialled() {
        var meeting = Meeting.verifying(1);
        meeting.does(HOST, new ConferenceCommand.Pause());
        meeting.refuses(OPERATOR, new CallCommand.Dial(InquiryId.of(1), false), "conference.paused");
        meeting.refuses(HOST, new InquiryCommand.Conclude(InquiryId.of(1)), "conference.paused");
        meeting.does(HOST, new ConferenceCommand.Panic());
        meeting.does(HOST, new ConferenceCommand.Resume());
    }

    @Test
    void before_the_seal_nothing_but_the_seal() {
        var meeting = Meeting.planned();
        meeting.refuses(HOST, new ConferenceCommand.GoLive(), "conference.not-sealed");
        meeting.refuses(HOST, new ConferenceCommand.PublishManifest("DRAW/1 manifest\n"), "manifest.not-canonical");
    }
}
