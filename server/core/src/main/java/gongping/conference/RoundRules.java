package gongping.conference;

import static gongping.kernel.Decision.accept;
import static gongping.kernel.Decision.refuse;

import gongping.conference.RoundCommand.Announce;
import gongping.conference.RoundCommand.ConfirmCheck;
import gongping.conference.RoundCommand.DeclareLinkMissing;
import gongping.conference.RoundCommand.GiveBeacon;
import gongping.conference.RoundCommand.KeyDigits;
import gongping.conference.RoundCommand.KeyLink;
import gongping.conference.RoundCommand.ReportRecomputation;
import gongping.conference.RoundCommand.Reveal;
import gongping.conference.RoundCommand.Spin;
import gongping.conference.RoundCommand.WaiveRecomputation;
import gongping.conference.RoundCommand.Withdraw;
import gongping.conference.RoundEvent.BeaconGiven;
import gongping.conference.RoundEvent.Cause;
import gongping.conference.RoundEvent.DigitsAgreed;
import gongping.conference.RoundEvent.DigitsKeyed;
import gongping.conference.RoundEvent.HouseholdsDrawn;
import gongping.conference.RoundEvent.LinkRevealed;
import gongping.conference.RoundEvent.ReelStarted;
import gongping.conference.RoundEvent.RoundChecked;
import gongping.conference.RoundEvent.RoundDrawn;
import gongping.conference.RoundEvent.RoundVoided;
import gongping.draw.Body;
import gongping.draw.Ceremony;
import gongping.draw.Phase;
import gongping.draw.Step;
import gongping.kernel.Actor;
import gongping.kernel.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a round moves from its parameters to its announcements. Whether a line may stand in the transcript is asked of
 * the draw itself ({@link Ceremony}); here stand the people, the order of the show and the states.
 */
final class RoundRules {
    private record At(Round round, RoundCommand command) {}

    private RoundRules() {}

    /** Commands that name an existing round. */
    static Decision<Event> decide(Ceremony draw, Round round, RoundCommand command, Actor by, Instant now) {
        return switch (new At(round, command)) {
            case At(Round.Published r, KeyDigits c) -> key(draw, r, c, by);
            case At(Round.Published r, Withdraw c)
            when r.keyed().isEmpty() -> accept(new RoundVoided(c.round(), Cause.WITHDRAWN, Optional.empty()));
            case At(Round.Keyed r, GiveBeacon c) ->
                standing(draw, new Body.BeaconRead(c.value()), new BeaconGiven(c.round(), c.value()));
            case At(Round.Keyed r, Reveal c) -> reveal(draw, c);
            case At(Round.Keyed r, KeyLink c) -> StripRules.key(draw, r, c, by, now);
            case At(Round.Keyed r, DeclareLinkMissing c) -> StripRules.missing(draw, r, c, now);
            case At(Round.Drawn r, ConfirmCheck c) -> check(draw, r.check(), c);
            case At(Round.Ordered r, ConfirmCheck c) -> check(draw, r.check(), c);
            case At(Round.Drawn r, Spin c) -> spin(r, c, now);
            case At(Round.Drawn r, Announce c) -> Announcement.decide(r, c, now);
            case At(Round.Voided r, RoundCommand c) -> refuse("round.void", r.number());
            case At(Round.Published r, Withdraw c) -> refuse("round.dice-keyed");
            case At(Round r, Withdraw c) -> refuse("round.irrevocable");
            case At(Round r, KeyDigits c) -> refuse("round.digits-closed");
            case At(Round.Published r, Reveal c) -> refuse("round.digits-not-agreed");
            case At(Round r, Reveal c) -> refuse("round.links-closed");
            case At(Round r, GiveBeacon c) -> refuse("round.no-beacon-due");
            case At(Round r, KeyLink c) -> refuse("round.no-link-due");
            case At(Round r, DeclareLinkMissing c) -> refuse("round.no-link-due");
            case At(Round r, ConfirmCheck c) -> refuse("round.nothing-to-check");
            case At(Round r, ReportRecomputation c) -> refuse("round.nothing-to-check");
            case At(Round r, WaiveRecomputation c) -> refuse("round.nothing-to-check");
            case At(Round r, RoundCommand.NoteCosignatures c) -> refuse("log.known");
            case At(Round r, RoundCommand.WaiveCosignatures c) -> refuse("round.nothing-to-waive");
            case At(Round r, RoundCommand.OfferLines c) -> refuse("takeover.none");
            case At(Round r, RoundCommand.TakeOverLines c) -> refuse("takeover.none");
            case At(Round r, Spin c) -> refuse("round.nothing-to-announce");
            case At(Round r, Announce c) -> refuse("round.nothing-to-announce");
            case At(Round r, RoundCommand.PublishRound c) -> refuse("round.open", r.number());
            case At(Round r, RoundCommand.PublishHouseholdRound c) -> refuse("round.open", r.number());
        };
    }

    /** Every keying is recorded; the digits hold once the latest of both keyers are equal (DRAW/1 §3.5). */
    private static Decision<Event> key(Ceremony draw, Round.Published round, KeyDigits c, Actor by) {
        var other = Optional.ofNullable(round.keyed().get(c.by().other()));
        if (other.filter(keying -> keying.by().equals(by)).isPresent()) {
            return refuse("round.second-keyer-needed");
        }
        var keyed = new DigitsKeyed(c.round(), c.by(), c.digits());
        return after(draw, new Body.DigitsKeyed(c.by(), c.digits()), next -> {
            boolean agree = next.phase() instanceof Phase.Keying keying
                    && keying.agreed().isPresent();
            return agree ? List.of(keyed, new DigitsAgreed(c.round(), c.digits())) : List.of(keyed);
        });
    }

    /** With the last link the result follows in the same decision: nobody can stand between the two. */
    static Decision<Event> reveal(Ceremony draw, Reveal c) {
        return after(draw, new Body.LinkRevealed(c.party(), c.link()), next -> {
            var events = new ArrayList<Event>();
            events.add(new LinkRevealed(c.round(), c.party(), c.link()));
            if (next.phase() instanceof Phase.Decided decided) {
                var seed = new Body.SeedComputed(
                        decided.seed().text(), decided.seed().value());
                events.add(result(c.round(), seed, next.outcome().orElseThrow()));
            }
            return events;
        });
    }

    /** How a round ends: what its seed seats, or orders. */
    static Event result(int round, Body.SeedComputed seed, Body outcome) {
        if (outcome instanceof Body.CadresDrawn(var result)) {
            return new RoundDrawn(round, seed.text(), seed.seed(), result);
        }
        if (outcome instanceof Body.HouseholdsOrdered(var order)) {
            return new HouseholdsDrawn(round, seed.text(), seed.seed(), order);
        }
        throw new IllegalStateException("a round ends with a result or an order");
    }

    private static Decision<Event> check(Ceremony draw, Optional<Round.Check> before, ConfirmCheck c) {
        if (before.isPresent()) {
            return refuse("round.already-checked");
        }
        return draw.transcript().head().equals(c.head())
                ? accept(new RoundChecked(c.round(), c.head()))
                : refuse("round.other-head");
    }

    private static Decision<Event> spin(Round.Drawn round, Spin c, Instant now) {
        var refusal = Announcement.refusal(round, c.entry(), now);
        if (refusal.isPresent()) {
            return refuse(refusal.get());
        }
        var slot = round.slots().get(c.entry());
        if (slot.nobody()) {
            return refuse("round.nobody-left");
        }
        return slot.startedAt().isPresent() ? refuse("round.reel-runs") : accept(new ReelStarted(c.round(), c.entry()));
    }

    /** Takes the seat of one who left from him, and computes who gets it (DRAW/1 §3.7). */
    static Decision<Event> left(Conference c, Inquiry inquiry, int round) {
        return after(c.draw().orElseThrow(), new Body.CadreLeft(round, inquiry.cadre()), next -> {
            if (!(next.due().orElseThrow() instanceof Body.SeatsFilled seats)) {
                throw new IllegalStateException("a seat that was left is filled next");
            }
            return List.of(
                    new InquiryEvent.LeftConfirmed(inquiry.id(), round, inquiry.cadre()),
                    new RoundEvent.SubstituteDrawn(round, inquiry.id(), seats.quota(), seats.result()));
        });
    }

    /** Accepts one event if its line may stand. */
    static Decision<Event> standing(Ceremony draw, Body line, Event event) {
        return after(draw, line, next -> List.of(event));
    }

    /** Accepts what follows from a line, if it may stand; else the draw's own refusal. */
    static Decision<Event> after(Ceremony draw, Body line, Function<Ceremony, List<Event>> events) {
        return switch (draw.append(line)) {
            case Step.Appended(var next, var written) -> accept(events.apply(next));
            case Step.Refused(var why) -> new Decision.Refused<>(why);
        };
    }
}
