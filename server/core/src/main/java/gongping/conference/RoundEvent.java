package gongping.conference;

import com.fasterxml.jackson.annotation.JsonInclude;
import gongping.draw.Digits;
import gongping.draw.Entry;
import gongping.draw.HouseholdId;
import gongping.draw.Keyer;
import gongping.draw.Link;
import gongping.draw.Party;
import gongping.draw.Quota;
import gongping.draw.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What happened in a round, cadre or household. The draw's transcript is a fold over these. */
public sealed interface RoundEvent extends Event {
    /** The round's number, from 1, shared by cadre and household rounds. */
    int round();

    /**
     * The parameters are public, before the dice.
     *
     * @param title as the run sheet calls it
     * @param text the params text, DRAW/1 §3.4
     * @param inquiry for a household round the inquiry it serves
     * @param item which item of the run sheet it is, from 1; empty where nobody said so
     */
    record RoundPublished(
            int round,
            String title,
            String text,
            Sha256 sha256,
            Optional<InquiryId> inquiry,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> item)
            implements RoundEvent {}

    /** One keyer keyed what the dice show.  */
    record DigitsKeyed(int round, Keyer by, Digits digits) implements RoundEvent {}

    /** Both keyers keyed the same: the digits hold and nothing corrects them. */
    record DigitsAgreed(int round, Digits digits) implements RoundEvent {}

    /** The beacon that the manifest names has spoken. */
    record BeaconGiven(int round, String value) implements RoundEvent {}

    /** A party revealed its link of this round. */
    record LinkRevealed(int round, Party party, Link link) implements RoundEvent {}

    /** Somebody keyed a party's link from its sealed strip. */
    record LinkKeyed(int round, Party party, Keyer by, Link link) implements RoundEvent {}

    /** The last link was in: the seed, and whom it seats. */
    record RoundDrawn(int round, String text, Sha256 seed, List<Entry> result) implements RoundEvent {}

    /** The last link was in: the seed, and the order of the households. */
    record HouseholdsDrawn(int round, String text, Sha256 seed, List<HouseholdId> order) implements RoundEvent {}

    /** The verifier recomputed the transcript up to this head, from its bytes, and it holds. */
    record RoundChecked(int round, Sha256 head) implements RoundEvent {}

    /** The second machine recomputed the round from the lines by itself and came to the same head. */
    record RecomputationAgreed(int round, Sha256 head) implements RoundEvent {}

    /** The second machine came to another head: nothing of the round is announced. */
    record RecomputationDisagreed(int round, Sha256 computed, Sha256 ours) implements RoundEvent {}

    /** Somebody goes on without the second machine's word; the second such event makes it hold. */
    record RecomputationWaived(int round) implements RoundEvent {}

    /** These cosigners stand under the round's parameters; {@code enough}: as many as the rules ask for. */
    record ParamsCosigned(int round, List<String> by, boolean enough) implements RoundEvent {
        public ParamsCosigned {
            by = List.copyOf(by);
        }
    }

    /** Somebody goes on without the cosigners; the second such event makes it hold. */
    record CosignaturesWaived(int round) implements RoundEvent {}

    /** The round does not count; its number is spent. */
    record RoundVoided(int round, Cause cause, Optional<Party> party) implements RoundEvent {}

    /** The reel runs for this entry. */
    record ReelStarted(int round, int entry) implements RoundEvent {}

    /** The host announced this entry; the reel lands it at {@code landAt}, a point of its grid. */
    record EntryAnnounced(int round, int entry, Instant startedAt, Instant landAt) implements RoundEvent {}

    /** Who is computed to take the seat of one who left; joins the round's entries, to be announced like them. */
    record SubstituteDrawn(int round, InquiryId left, Quota quota, List<Entry> result) implements RoundEvent {}

    /** Why a round is void. */
    enum Cause {
        /** Before the dice. */
        WITHDRAWN,
        /** After the dice: a party and both its strips failed. */
        LINK_MISSING
    }
}
