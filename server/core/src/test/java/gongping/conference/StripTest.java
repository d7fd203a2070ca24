package gongping.conference;

import static gongping.conference.Meeting.HOST;
import static gongping.conference.Meeting.WITNESS;
import static org.assertj.core.api.Assertions.assertThat;

import gongping.conference.RoundCommand.KeyLink;
import gongping.draw.Keyer;
import gongping.draw.Link;
import gongping.draw.Party;
import gongping.draw.Sha256;
import gongping.kernel.Actor;
import org.junit.jupiter.api.Test;

/** A withheld link (draw.md §3.2): after a minute the sealed strip speaks for the party, and the dice stay valid. */
class StripTest {
    private static final Actor KEYER = new Actor("d-keyer1");
    private static final Actor OTHER = new Actor("d-keyer2");
    private static final Link LINK = Meeting.CHAINS.get(1).link(1);
    private static final KeyLink ONE = new KeyLink(1, Party.witness(1), Keyer.ONE, LINK);
    private static final KeyLink TWO = new KeyLink(1, Party.witness(1), Keyer.TWO, LINK);

    private final Meeting meeting = Meeting.live();

    StripTest() {
        meeting.publish(1);
        meeting.keys("01234567890123456789");
        meeting.reveals(1);
    }

    private void overdue() {
        meeting.now = meeting.now.plusSeconds(60);
    }

    @Test
    void nobody_opens_a_strip_before_the_party_had_a_minute() {
        meeting.refuses(KEYER, ONE, "round.strip-too-early");
        overdue();
        meeting.does(KEYER, ONE);
    }

    @Test
    void the_link_of_a_strip_holds_only_when_two_people_have_keyed_it() {
        overdue();
        meeting.does(KEYER, ONE);
        meeting.refuses(KEYER, TWO, "round.second-keyer-needed");
        meeting.does(OTHER, TWO);
        assertThat(meeting.events.getLast()).isEqualTo(new RoundEvent.LinkRevealed(1, Party.witness(1), LINK));
    }

    @Test
    void a_slip_is_told_at_once_since_the_link_must_hash_to_the_partys_last_one() {
        overdue();
        var slip = new Link(Sha256.of("a slip").hex());
        meeting.refuses(KEYER, new KeyLink(1, Party.witness(1), Keyer.ONE, slip), "reveal.link");
        var wrongParty = new KeyLink(
                1, Party.witness(2), Keyer.ONE, Meeting.CHAINS.get(2).link(1));
        meeting.refuses(KEYER, wrongParty, "reveal.order");
    }

    @Test
    void the_last_strip_brings_the_result_over_the_same_dice() {
        meeting.does(WITNESS, Meeting.reveal(1, 1));
        overdue();
        meeting.does(
                KEYER,
                new KeyLink(
                        1, Party.witness(2), Keyer.ONE, Meeting.CHAINS.get(2).link(1)));
        meeting.does(
                OTHER,
                new KeyLink(
                        1, Party.witness(2), Keyer.TWO, Meeting.CHAINS.get(2).link(1)));
        assertThat(meeting.round(1).digits().text()).isEqualTo("01234567890123456789");
    }

    @Test
    void the_party_may_still_reveal_by_itself_meanwhile() {
        overdue();
        meeting.does(KEYER, ONE);
        meeting.does(WITNESS, Meeting.reveal(1, 1));
        meeting.refuses(OTHER, TWO, "round.strip-too-early");
    }

    @Test
    void a_round_is_void_for_a_missing_link_only_after_the_strips_had_their_time() {
        var missing = new RoundCommand.DeclareLinkMissing(1, Party.witness(1));
        meeting.refuses(HOST, missing, "round.strip-too-early");
        overdue();
        meeting.does(HOST, missing);
        assertThat(meeting.state.draw().orElseThrow().voids()).isEqualTo(1);
    }
}
