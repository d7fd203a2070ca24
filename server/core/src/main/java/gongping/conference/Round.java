package gongping.conference;

import gongping.draw.Digits;
import gongping.draw.Entry;
import gongping.draw.HouseholdId;
import gongping.draw.Keyer;
import gongping.draw.Link;
import gongping.draw.Params;
import gongping.draw.Party;
import gongping.draw.Sha256;
import gongping.kernel.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** One draw with its own public dice. It only moves forward; it can be voided, never undone. */
public sealed interface Round {
    /** How long the reel shows an entry before it counts as announced (draw.md §3.11, domain.md). */
    long ANNOUNCED_AFTER_MS = 5_000;

    /** What was published before the dice. */
    Opening opening();

    /** 已公布: the parameters are public; {@code keyed} holds each keyer's latest. */
    record Published(Opening opening, Map<Keyer, Keying> keyed) implements Round {}

    /** So long a party has for its link; then its sealed strip is opened (draw.md §3.2). */
    long STRIP_AFTER_MS = 60_000;

    /**
     * 骰数成立: the digits hold; links come in party by party.
     *
     * @param since when the next party's turn began
     * @param strips what each keyer read from that party's strip
     */
    record Keyed(
            Opening opening,
            Digits digits,
            Optional<String> beacon,
            List<Revealed> links,
            Instant since,
            Map<Keyer, Strip> strips)
            implements Round {
        /** From then on a strip counts. */
        public Instant stripFrom() {
            return since.plusMillis(STRIP_AFTER_MS);
        }
    }

    /** A link that somebody read from a party's sealed strip. */
    record Strip(Link link, Actor by) {}

    /** 已抽出: a cadre round's result, announced entry by entry. */
    record Drawn(
            Opening opening, Digits digits, List<Revealed> links, Sha256 seed, List<Slot> slots, Optional<Check> check)
            implements Round {}

    /** 已抽出: the order of the cadre's households. */
    record Ordered(
            Opening opening,
            Digits digits,
            List<Revealed> links,
            Sha256 seed,
            List<HouseholdId> order,
            Optional<Check> check)
            implements Round {}

    /** 作废: does not count, and is counted. */
    record Voided(
            Opening opening,
            Optional<Digits> digits,
            List<Revealed> links,
            RoundEvent.Cause cause,
            Optional<Party> party,
            Instant at)
            implements Round {}

    /** The round's number, title, parameters, the inquiry that a household round serves, its item of the run sheet. */
    record Opening(
            int number, String title, Params params, Optional<InquiryId> inquiry, Optional<Integer> item, Instant at) {}

    /** What one keyer keyed last, and who he is. */
    record Keying(Digits digits, Actor by, Instant at) {}

    /** A link that a party revealed. */
    record Revealed(Party party, Link link, Instant at) {}

    /** The verifier's word over the transcript's bytes: it held up to this head. */
    record Check(Sha256 head, Instant at) {}

    /**
     * One entry of the result, or a substitute's.
     *
     * @param entry who, with ticket and rank; or that the quota is exhausted
     * @param substitutes the inquiry of the one who left, for a substitute
     * @param startedAt when the reel began to run for it
     * @param landAt when the reel begins to brake; present once announced
     */
    record Slot(Entry entry, Optional<InquiryId> substitutes, Optional<Instant> startedAt, Optional<Instant> landAt) {
        static Slot of(Entry entry, Optional<InquiryId> substitutes) {
            return new Slot(entry, substitutes, Optional.empty(), Optional.empty());
        }

        /** Whether it says that nobody is left to be drawn: then no reel turns for it. */
        public boolean nobody() {
            return entry instanceof Entry.Exhausted;
        }

        /** How many seats stay empty with it: of one who left his own alone, else what its quota lacks. */
        public int emptySeats() {
            return switch (entry) {
                case Entry.Drawn drawn -> 0;
                case Entry.Exhausted(var quota, int seated) -> substitutes.isPresent() ? 1 : quota.seats() - seated;
            };
        }

        /** Whether the reel has shown it to the end at this time. */
        public boolean announcedBy(Instant now) {
            return landAt.isPresent() && !now.isBefore(landAt.get().plusMillis(ANNOUNCED_AFTER_MS));
        }
    }

    /** The round's number. */
    default int number() {
        return opening().number();
    }

    /** Whether the draw waits for this round: no other round, call or named line may stand now (DRAW/1 §3.9). */
    default boolean open() {
        return switch (this) {
            case Published r -> true;
            case Keyed r -> true;
            case Drawn r -> false;
            case Ordered r -> false;
            case Voided r -> false;
        };
    }

    /** The first entry that is not announced yet, from 0. */
    static OptionalInt next(Drawn round) {
        for (int i = 0; i < round.slots().size(); i++) {
            if (round.slots().get(i).landAt().isEmpty()) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}
