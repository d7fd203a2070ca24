package gongping.conference;

import gongping.draw.Digits;
import gongping.draw.Keyer;
import gongping.draw.Link;
import gongping.draw.Params;
import gongping.draw.Party;
import gongping.draw.Quota;
import gongping.draw.Sha256;
import java.util.List;
import java.util.Optional;

/** What is asked of a round. Nothing here redraws, skips or removes a drawn person. */
public sealed interface RoundCommand extends Command {
    /**
     * Publishes the parameters of the next cadre round, attendance included.
     *
     * @param item which item of the run sheet it is, from 1, whatever its title; empty for a round beside the sheet
     */
    record PublishRound(String title, Params.Exclude exclude, List<Quota> quotas, Optional<Integer> item)
            implements RoundCommand {
        public PublishRound {
            quotas = List.copyOf(quotas);
        }
    }

    /** Publishes the parameters of the household round of this inquiry; {@code calls} households are wanted. */
    record PublishHouseholdRound(InquiryId inquiry, int calls) implements RoundCommand {}

    /** Keys what the dice show. */
    record KeyDigits(int round, Keyer by, Digits digits) implements RoundCommand {}

    /** Gives the beacon's value. */
    record GiveBeacon(int round, String value) implements RoundCommand {}

    /** Reveals a party's link of this round. */
    record Reveal(int round, Party party, Link link) implements RoundCommand {}

    /** Keys a party's link from its sealed strip, where the party does not reveal it; two people do so. */
    record KeyLink(int round, Party party, Keyer by, Link link) implements RoundCommand {}

    /** Says that the verifier recomputed the transcript up to this head. */
    record ConfirmCheck(int round, Sha256 head) implements RoundCommand {}

    /** The second machine's own head after the result of this round. */
    record ReportRecomputation(int round, Sha256 head) implements RoundCommand {}

    /** Goes on without the second machine's word on this round; two different people say so. */
    record WaiveRecomputation(int round) implements RoundCommand {}

    /** Says who stands under a round's parameters in the public log; only the server that keeps the log does. */
    record NoteCosignatures(int round, List<String> by, boolean enough) implements RoundCommand {
        public NoteCosignatures {
            by = List.copyOf(by);
        }
    }

    /** Goes on without the cosigners of this round's parameters; two different people say so. */
    record WaiveCosignatures(int round) implements RoundCommand {}

    /** The second machine's lines that go on from where this server's transcript stands (draw.md §4). */
    record OfferLines(List<String> lines) implements RoundCommand {
        public OfferLines {
            lines = List.copyOf(lines);
        }
    }

    /** Takes over the lines that were offered up to this head; somebody else than who offered them says so. */
    record TakeOverLines(Sha256 head) implements RoundCommand {}

    /** Withdraws the round before the dice. */
    record Withdraw(int round) implements RoundCommand {}

    /** Voids the round since this party and both its strips failed. */
    record DeclareLinkMissing(int round, Party party) implements RoundCommand {}

    /** Runs the reel for the next entry. */
    record Spin(int round, int entry) implements RoundCommand {}

    /** Announces the entry for which the reel runs. */
    record Announce(int round, int entry) implements RoundCommand {}
}
