package gongping.conference;

import static gongping.conference.Meeting.HOST;
import static gongping.conference.Meeting.WITNESS;
import static org.assertj.core.api.Assertions.assertThat;

import gongping.conference.ConferenceCommand.PlanConference;
import gongping.conference.ConferenceCommand.PublishManifest;
import gongping.conference.RoundCommand.Reveal;
import gongping.draw.Link;
import gongping.draw.Party;
import gongping.draw.Sha256;
import gongping.kernel.Actor;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A chain that its witness holds himself: what the conference knows of it, and when its links stand (draw.md §3.2). */
class OwnChainTest {
    private static final Party NOTARY = Party.witness(1);
    private static final Link END = Meeting.CHAINS.get(1).commitment();
    private static final Link OTHER = new Link(Sha256.of("another chain").hex());

    private static Plan plan(Map<Party, Link> ends) {
        return Meeting.plan().with(plan -> plan.chains(new OwnChains(ends)));
    }

    @Nested
    class Sealing {
        private final Meeting meeting = new Meeting();
        private final String manifest =
                Meeting.sealed().state.draw().orElseThrow().draw().manifest().text();

        @Test
        void the_manifest_holds_the_end_that_the_witness_gave() {
            meeting.does(HOST, new PlanConference(plan(Map.of(NOTARY, END))));
            meeting.does(HOST, new PublishManifest(manifest));
            assertThat(meeting.state.plan().orElseThrow().chainEnd(NOTARY)).contains(END);
        }

        @Test
        void another_end_in_the_manifest_is_refused() {
            meeting.does(HOST, new PlanConference(plan(Map.of(NOTARY, OTHER))));
            meeting.refuses(HOST, new PublishManifest(manifest), "manifest.chain");
        }

        @Test
        void a_witness_whom_the_manifest_lacks_is_refused() {
            meeting.does(HOST, new PlanConference(plan(Map.of(Party.witness(3), OTHER))));
            meeting.refuses(HOST, new PublishManifest(manifest), "manifest.chain");
        }

        @Test
        void two_witnesses_never_share_a_chain() {
            var shared = plan(Map.of(NOTARY, END, Party.witness(2), END));
            meeting.refuses(HOST, new PlanConference(shared), "plan.chain-twice");
        }

        @Test
        void the_server_is_no_witness() {
            meeting.refuses(HOST, new PlanConference(plan(Map.of(Party.SERVER, END))), "plan.chain-party");
        }
    }

    @Nested
    class Revealing {
        private final Meeting meeting = new Meeting();

        Revealing() {
            var manifest = Meeting.sealed().state.draw().orElseThrow().draw().manifest();
            meeting.does(HOST, new PlanConference(plan(Map.of(NOTARY, END))));
            meeting.does(HOST, new PublishManifest(manifest.text()));
            meeting.does(HOST, new ConferenceCommand.GoLive());
            meeting.publish(1);
        }

        @Test
        void a_link_before_the_digits_hold_is_refused() {
            meeting.refuses(WITNESS, Meeting.reveal(1, 1), "round.digits-not-agreed");
        }

        @Test
        void a_link_before_the_server_has_revealed_is_refused() {
            meeting.keys("01234567890123456789");
            meeting.refuses(WITNESS, Meeting.reveal(1, 1), "reveal.order");
        }

        @Test
        void a_link_that_does_not_lead_to_the_published_end_is_refused() {
            meeting.keys("01234567890123456789");
            meeting.does(Actor.SYSTEM, Meeting.reveal(1, 0));
            meeting.refuses(WITNESS, new Reveal(1, NOTARY, OTHER), "reveal.link");
            var next = Meeting.CHAINS.get(1).link(2);
            meeting.refuses(WITNESS, new Reveal(1, NOTARY, next), "reveal.link");
            var others = Meeting.CHAINS.get(2).link(1);
            meeting.refuses(WITNESS, new Reveal(1, NOTARY, others), "reveal.link");
        }

        @Test
        void nobody_reveals_for_a_party_whose_turn_it_is_not() {
            meeting.keys("01234567890123456789");
            meeting.does(Actor.SYSTEM, Meeting.reveal(1, 0));
            meeting.refuses(WITNESS, Meeting.reveal(1, 2), "reveal.order");
        }

        @Test
        void a_party_reveals_once_in_a_round() {
            meeting.keys("01234567890123456789");
            meeting.does(Actor.SYSTEM, Meeting.reveal(1, 0));
            meeting.does(WITNESS, Meeting.reveal(1, 1));
            meeting.refuses(WITNESS, Meeting.reveal(1, 1), "reveal.order");
            meeting.does(WITNESS, Meeting.reveal(1, 2));
            meeting.refuses(WITNESS, Meeting.reveal(1, 1), "round.links-closed");
        }
    }
}
