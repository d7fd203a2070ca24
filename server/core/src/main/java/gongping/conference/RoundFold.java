package gongping.conference;

import gongping.draw.Body;
import gongping.draw.Params;
import gongping.draw.Sha256;
import gongping.kernel.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The state after a round's event, and the transcript's lines that go with it. */
final class RoundFold {
    private RoundFold() {}

    static void fold(Draft d, RoundEvent event, Actor by, Instant at) {
        switch (event) {
            case RoundEvent.RoundPublished e -> published(d, e, at);
            case RoundEvent.DigitsKeyed e -> {
                d.append(new Body.DigitsKeyed(e.by(), e.digits()));
                var round = (Round.Published) round(d, e);
                var keyed = Draft.plus(round.keyed(), e.by(), new Round.Keying(e.digits(), by, at));
                d.put(new Round.Published(round.opening(), keyed));
            }
            case RoundEvent.DigitsAgreed e -> {
                d.append(new Body.DigitsAgreed(e.digits()));
                d.put(new Round.Keyed(round(d, e).opening(), e.digits(), Optional.empty(), List.of(), at, Map.of()));
            }
            case RoundEvent.BeaconGiven e -> {
                d.append(new Body.BeaconRead(e.value()));
                var round = (Round.Keyed) round(d, e);
                d.put(new Round.Keyed(
                        round.opening(), round.digits(), Optional.of(e.value()), round.links(), at, Map.of()));
            }
            case RoundEvent.LinkRevealed e -> {
                d.append(new Body.LinkRevealed(e.party(), e.link()));
                var round = (Round.Keyed) round(d, e);
                var links = Draft.plus(round.links(), new Round.Revealed(e.party(), e.link(), at));
                d.put(new Round.Keyed(round.opening(), round.digits(), round.beacon(), links, at, Map.of()));
            }
            case RoundEvent.LinkKeyed e -> {
                var round = (Round.Keyed) round(d, e);
                var strips = Draft.plus(round.strips(), e.by(), new Round.Strip(e.link(), by));
                d.put(new Round.Keyed(
                        round.opening(), round.digits(), round.beacon(), round.links(), round.since(), strips));
            }
            case RoundEvent.RoundDrawn e -> drawn(d, e);
            case RoundEvent.HouseholdsDrawn e -> ordered(d, e);
            case RoundEvent.RoundChecked e -> checked(d, e, at);
            case RoundEvent.RecomputationAgreed e ->
                d.second = d.second.said(e.round(), new SecondMachine.Word.Agreed(e.head(), at));
            case RoundEvent.RecomputationDisagreed e ->
                d.second = d.second.said(e.round(), new SecondMachine.Word.Disagreed(e.computed(), e.ours(), at));
            case RoundEvent.RecomputationWaived e -> d.second = d.second.waivedBy(e.round(), by);
            case RoundEvent.ParamsCosigned(int round, var names, boolean enough) ->
                d.log = d.log.signedBy(round, new PublicLog.Signed(names, enough));
            case RoundEvent.CosignaturesWaived e -> d.log = d.log.waivedBy(e.round(), by);
            case RoundEvent.RoundVoided e -> voided(d, e, at);
            case RoundEvent.ReelStarted e -> {
                slot(d, e.round(), e.entry(), Optional.of(at), Optional.empty());
                d.scene = new Scene.Reel(e.round(), e.entry(), at);
            }
            case RoundEvent.EntryAnnounced e -> {
                slot(d, e.round(), e.entry(), Optional.of(e.startedAt()), Optional.of(e.landAt()));
                d.scene = new Scene.Reel(e.round(), e.entry(), e.startedAt());
            }
            case RoundEvent.SubstituteDrawn e -> substituted(d, e);
        }
    }

    private static void published(Draft d, RoundEvent.RoundPublished e, Instant at) {
        var params = Params.parse(e.text());
        if (params instanceof Params.Cadres) {
            var draw = d.draw.orElseThrow();
            var attendance = Opening.attendance(d.presences, draw);
            d.draw = Optional.of(draw.attended(attendance));
            d.publication = d.publication.with(e.round(), attendance);
        }
        d.append(new Body.ParamsPublished(params));
        d.put(new Round.Published(
                new Round.Opening(e.round(), e.title(), params, e.inquiry(), e.item(), at), Map.of()));
        e.inquiry()
                .map(d.inquiries::get)
                .ifPresent(inquiry -> d.put(inquiry.at(new Inquiry.Stage.HouseholdDrawn(e.round()), at)));
        d.scene = new Scene.Pool(e.round(), at);
    }

    private static void drawn(Draft d, RoundEvent.RoundDrawn e) {
        seeded(d, e.text(), e.seed());
        d.append(new Body.CadresDrawn(e.result()));
        var round = (Round.Keyed) round(d, e);
        var slots = e.result().stream()
                .map(entry -> Round.Slot.of(entry, Optional.empty()))
                .toList();
        d.put(new Round.Drawn(round.opening(), round.digits(), round.links(), e.seed(), slots, Optional.empty()));
        toRecompute(d, e);
    }

    private static void ordered(Draft d, RoundEvent.HouseholdsDrawn e) {
        seeded(d, e.text(), e.seed());
        d.append(new Body.HouseholdsOrdered(e.order()));
        var round = (Round.Keyed) round(d, e);
        d.put(new Round.Ordered(round.opening(), round.digits(), round.links(), e.seed(), e.order(), Optional.empty()));
        toRecompute(d, e);
    }

    private static void toRecompute(Draft d, RoundEvent e) {
        d.second = d.second.due(e.round(), d.draw.orElseThrow().transcript().head());
    }

    private static void seeded(Draft d, String text, Sha256 seed) {
        d.append(new Body.SeedComputed(text, seed));
    }

    private static void checked(Draft d, RoundEvent.RoundChecked e, Instant at) {
        var check = Optional.of(new Round.Check(e.head(), at));
        switch (round(d, e)) {
            case Round.Drawn r ->
                d.put(new Round.Drawn(r.opening(), r.digits(), r.links(), r.seed(), r.slots(), check));
            case Round.Ordered r ->
                d.put(new Round.Ordered(r.opening(), r.digits(), r.links(), r.seed(), r.order(), check));
            case Round.Published r -> throw new IllegalStateException("nothing to check");
            case Round.Keyed r -> throw new IllegalStateException("nothing to check");
            case Round.Voided r -> throw new IllegalStateException("nothing to check");
        }
    }

    private static void voided(Draft d, RoundEvent.RoundVoided e, Instant at) {
        d.append(e.party().<Body>map(Body.LinkMissing::new).orElseGet(Body.Withdrawn::new));
        var open = round(d, e);
        d.put(
                switch (open) {
                    case Round.Published r ->
                        new Round.Voided(r.opening(), Optional.empty(), List.of(), e.cause(), e.party(), at);
                    case Round.Keyed r ->
                        new Round.Voided(r.opening(), Optional.of(r.digits()), r.links(), e.cause(), e.party(), at);
                    case Round.Drawn r -> throw new IllegalStateException("never after the last reveal");
                    case Round.Ordered r -> throw new IllegalStateException("never after the last reveal");
                    case Round.Voided r -> throw new IllegalStateException("void already");
                });
        open.opening()
                .inquiry()
                .map(d.inquiries::get)
                .ifPresent(inquiry -> d.put(inquiry.at(new Inquiry.Stage.Answering(), at)));
        d.scene = new Scene.VoidRound(e.round(), at);
    }

    private static void substituted(Draft d, RoundEvent.SubstituteDrawn e) {
        d.append(new Body.SeatsFilled(e.round(), e.quota(), e.result()));
        var round = (Round.Drawn) round(d, e);
        var slots = new ArrayList<>(round.slots());
        e.result().forEach(entry -> slots.add(Round.Slot.of(entry, Optional.of(e.left()))));
        d.put(new Round.Drawn(
                round.opening(), round.digits(), round.links(), round.seed(), List.copyOf(slots), Optional.empty()));
        toRecompute(d, e);
    }

    private static void slot(Draft d, int number, int index, Optional<Instant> startedAt, Optional<Instant> landAt) {
        var round = (Round.Drawn) Fold.present(d.rounds.get(number));
        var slots = new ArrayList<>(round.slots());
        var old = slots.get(index);
        slots.set(index, new Round.Slot(old.entry(), old.substitutes(), startedAt, landAt));
        d.put(new Round.Drawn(
                round.opening(), round.digits(), round.links(), round.seed(), List.copyOf(slots), round.check()));
    }

    private static Round round(Draft d, RoundEvent e) {
        return Fold.present(d.rounds.get(e.round()));
    }
}
