package gongping.view;

import gongping.conference.Conference;
import gongping.conference.Round;
import gongping.conference.RoundCommand.KeyDigits;
import gongping.conference.RoundCommand.KeyLink;
import gongping.draw.Digits;
import gongping.draw.Keyer;
import gongping.kernel.Refusal;
import java.util.Map;
import java.util.Optional;

/**
 * The page of one keyer. He never sees the other's digits before both are in (draw.md §3.5).
 *
 * @param seat 1 or 2
 * @param round the round that waits for dice or links; empty between rounds
 * @param mine what he keyed last
 * @param otherIn the other's digits are in
 * @param theirs the other's digits; only while both are in and differ
 * @param digits the digits that hold
 * @param strip the party whose link is due, and from when its strip is keyed
 */
public record KeyerView(
        Show show,
        int seat,
        Step step,
        Optional<Keying> round,
        Optional<String> mine,
        boolean otherIn,
        Optional<String> theirs,
        Optional<String> digits,
        Optional<Strip> strip,
        Optional<Offer> offer) {
    /** What he has to do. */
    public enum Step {
        /** Nothing: no round waits. */
        IDLE,
        /** Not yet: the parameters wait for their cosigners. */
        HELD,
        /** Key what the dice show. */
        KEY,
        /** Wait for the other. */
        WAIT,
        /** Look again: the two differ. */
        DIFFER,
        /** The digits hold. */
        AGREED
    }

    /** The round whose dice he keys. */
    public record Keying(int number, boolean household, String title, int digitsNeeded) {}

    /**
     * A party's sealed strip, keyed where the party itself does not reveal.
     *
     * @param from not before this time, epoch milliseconds
     */
    public record Strip(String party, String name, long from, boolean mineIn, boolean otherIn) {
        static Optional<Strip> of(Conference c, Round round, Keyer keyer) {
            return round instanceof Round.Keyed keyed
                    ? PartyLink.due(c, keyed)
                            .map(party -> new Strip(
                                    party.text(),
                                    Parties.name(c, party),
                                    keyed.stripFrom().toEpochMilli(),
                                    keyed.strips().containsKey(keyer),
                                    keyed.strips().containsKey(keyer.other())))
                    : Optional.empty();
        }
    }

    /** This keyer's page. */
    public static KeyerView of(Conference c, Directory directory, Keyer keyer) {
        var seat = Integer.parseInt(keyer.text());
        var open = c.openRound();
        if (open.isEmpty()) {
            return new KeyerView(
                    Show.of(c),
                    seat,
                    Step.IDLE,
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
        var line = RoundLine.open(c, directory, open.get());
        var keying = new Keying(
                line.number(),
                line.household(),
                line.title(),
                OpenRound.digitsNeeded(c, open.get().opening().params()));
        return open.get() instanceof Round.Published round
                ? keying(c, keyer, round, keying)
                : new KeyerView(
                        Show.of(c),
                        seat,
                        Step.AGREED,
                        Optional.of(keying),
                        Optional.empty(),
                        true,
                        Optional.empty(),
                        DrawPictures.Facts.of(open.get()).digits(),
                        Strip.of(c, open.get(), keyer),
                        Strip.of(c, open.get(), keyer).map(strip -> linkOffer(open.get(), keyer, strip)));
    }

    private static KeyerView keying(Conference c, Keyer keyer, Round.Published round, Keying keying) {
        var mine = latest(round, keyer);
        var other = latest(round, keyer.other());
        var both = mine.isPresent() && other.isPresent();
        var due = c.cosignersDue(round).map(Refusal::of);
        var step = due.isPresent() ? Step.HELD : both ? Step.DIFFER : mine.isPresent() ? Step.WAIT : Step.KEY;
        return new KeyerView(
                Show.of(c),
                Integer.parseInt(keyer.text()),
                step,
                Optional.of(keying),
                mine,
                other.isPresent(),
                both ? other : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Offers.form(KeyDigits.class, Map.of("round", round.number(), "by", keyer.text()), due)));
    }

    private static Offer linkOffer(Round round, Keyer keyer, Strip strip) {
        return Offers.form(
                KeyLink.class,
                Map.of("round", round.number(), "by", keyer.text(), "party", strip.party()),
                Optional.empty());
    }

    private static Optional<String> latest(Round.Published round, Keyer keyer) {
        return Optional.ofNullable(round.keyed().get(keyer))
                .map(Round.Keying::digits)
                .map(Digits::text);
    }
}
