package gongping.draw;

import static gongping.draw.Unsound.unless;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/** Which line may stand next, and what it changes (the table of DRAW/1 §3.9). */
final class LineRules {
    private LineRules() {}

    static Ceremony after(Ceremony c, Body body) {
        notClosed(c);
        countDigits(c, body);
        c.due().ifPresent(due -> DueLine.demand(due, body));
        return switch (body) {
            case Body.ManifestPublished b -> throw Unsound.of("manifest.again", "the manifest stands first, once");
            case Body.CadreNamed(var id, var by) -> named(c, id);
            case Body.ParamsPublished(var params) -> ParamsRules.opened(c, params);
            case Body.DigitsKeyed keyed -> keyed(c, keyed);
            case Body.DigitsAgreed(var digits) -> agreed(c, digits);
            case Body.BeaconRead(var value) -> beacon(c, value);
            case Body.LinkRevealed(var party, var link) -> revealed(c, party, link);
            case Body.SeedComputed b -> seeded(c);
            case Body.CadresDrawn(var result) -> drawn(c, result);
            case Body.HouseholdsOrdered(var order) -> ordered(c, order);
            case Body.Withdrawn b -> withdrawn(c);
            case Body.LinkMissing(var party) -> missing(c, party);
            case Body.CadreLeft(var round, var id) -> SeatRules.left(c, round, id);
            case Body.SeatsFilled(var round, var quota, var result) -> SeatRules.filled(c, result);
            case Body.HouseholdCalled(var round, var call) -> SeatRules.called(c, round, call);
            case Body.DrawClosed(var rounds) -> closed(c, rounds);
        };
    }

    static void notClosed(Ceremony c) {
        unless(!(c.phase() instanceof Phase.Closed), "line.after-close", "nothing stands after close");
    }

    static void idle(Ceremony c, String type) {
        unless(c.phase() instanceof Phase.Idle, type + ".round-open", "%s may not stand in an open round", type);
    }

    /** The digits of a line are as many as the open round needs, whatever else is due. */
    private static void countDigits(Ceremony c, Body body) {
        var digits = switch (body) {
            case Body.DigitsKeyed keyed -> Optional.of(keyed.digits());
            case Body.DigitsAgreed agreed -> Optional.of(agreed.digits());
            default -> Optional.<Digits>empty();
        };
        if (digits.isPresent() && c.phase() instanceof Phase.Keying(var params, var latest)) {
            int needed = c.draw().manifest().dice(params);
            unless(
                    digits.get().count() == needed,
                    LineWriter.type(body) + ".count",
                    "%d digits instead of %d",
                    digits.get().count(),
                    needed);
        }
    }

    private static Ceremony named(Ceremony c, CadreId id) {
        idle(c, "named");
        unless(c.draw().roster().cadre(id).isPresent(), "named.unknown", "%s is not on the roster", id);
        return c.naming(id);
    }

    private static Ceremony keyed(Ceremony c, Body.DigitsKeyed keyed) {
        if (!(c.phase() instanceof Phase.Keying(var params, var latest))) {
            throw Unsound.of("keyed.out-of-place", "digits are keyed after params and before public");
        }
        var more = new EnumMap<Keyer, Digits>(Keyer.class);
        more.putAll(latest);
        more.put(keyed.by(), keyed.digits());
        return c.in(new Phase.Keying(params, more));
    }

    private static Ceremony agreed(Ceremony c, Digits digits) {
        if (!(c.phase() instanceof Phase.Keying keying)) {
            throw c.isRoundOpen()
                    ? Unsound.of("public.again", "the digits hold already")
                    : Unsound.of("public.no-round", "no round is open");
        }
        unless(
                keying.latest().isEmpty() || keying.agreed().isPresent(),
                "public.not-agreed",
                "those who keyed do not agree");
        return c.in(new Phase.Revealing(keying.params(), digits, Optional.empty(), List.of()));
    }

    private static Ceremony beacon(Ceremony c, String value) {
        unless(c.draw().manifest().beacon().isPresent(), "beacon.none", "this draw has no beacon");
        if (!(c.phase() instanceof Phase.Revealing(var params, var digits, var beacon, var links))
                || beacon.isPresent()) {
            throw Unsound.of("beacon.out-of-place", "the beacon stands once, after public");
        }
        return c.in(new Phase.Revealing(params, digits, Optional.of(value), links));
    }

    private static Ceremony revealed(Ceremony c, Party party, Link link) {
        if (!(c.phase() instanceof Phase.Revealing revealing)) {
            throw Unsound.of("reveal.out-of-place", "links are revealed after public");
        }
        checkBeacon(c, revealing, "reveal");
        unless(party.equals(revealing.next()), "reveal.order", "%s is the next to reveal", revealing.next());
        int round = revealing.params().round();
        var last = c.published().get(party.number());
        unless(
                link.hashed(round - last.round()).equals(last.link()),
                "reveal.link",
                "hashed %d times, it is not the link that %s published last",
                round - last.round(),
                party);
        var links = new ArrayList<>(revealing.links());
        links.add(link);
        var next = links.size() < c.draw().manifest().parties()
                ? new Phase.Revealing(revealing.params(), revealing.digits(), revealing.beacon(), links)
                : new Phase.Decided(revealing.params(), seed(c, revealing, links), false);
        return c.revealed(party, new Ceremony.PublishedLink(link, round), next);
    }

    private static void checkBeacon(Ceremony c, Phase.Revealing revealing, String type) {
        unless(
                revealing.beacon().isPresent() == c.draw().manifest().beacon().isPresent(),
                type + ".beacon-due",
                "the beacon's value is due first");
    }

    private static Seed seed(Ceremony c, Phase.Revealing revealing, List<Link> links) {
        return new Seed(
                c.draw().manifest().draw(),
                revealing.params().round(),
                c.draw().manifestHash(),
                revealing.params().sha256(),
                revealing.digits(),
                links,
                revealing.beacon());
    }

    private static Ceremony seeded(Ceremony c) {
        if (!(c.phase() instanceof Phase.Decided(var params, var seed, var written))) {
            throw Unsound.of("seed.out-of-place", "the seed stands right after the last reveal");
        }
        return c.in(new Phase.Decided(params, seed, true));
    }

    private static Ceremony drawn(Ceremony c, List<Entry> result) {
        if (!(c.phase() instanceof Phase.Decided decided && decided.params() instanceof Params.Cadres params)) {
            throw Unsound.of("result.out-of-place", "a result stands right after its seed");
        }
        var attendance = c.attendance().orElseThrow();
        var seed = decided.seed().value();
        return c.ended(new DrawnRound.Cadres(params, attendance, seed, result, List.of(), java.util.Set.of()));
    }

    private static Ceremony ordered(Ceremony c, List<HouseholdId> order) {
        if (!(c.phase() instanceof Phase.Decided decided && decided.params() instanceof Params.Households params)) {
            throw Unsound.of("result.out-of-place", "a result stands right after its seed");
        }
        return c.ended(new DrawnRound.Households(params, decided.seed().value(), order, List.of()));
    }

    private static Ceremony withdrawn(Ceremony c) {
        unless(c.isRoundOpen(), "void.no-round", "no round is open");
        if (!(c.phase() instanceof Phase.Keying keying) || !keying.latest().isEmpty()) {
            throw Unsound.of("void.too-late", "a round is withdrawn only before its first digits");
        }
        return c.ended(new DrawnRound.Voided(keying.params(), Optional.empty()));
    }

    private static Ceremony missing(Ceremony c, Party party) {
        unless(c.isRoundOpen(), "void.no-round", "no round is open");
        if (!(c.phase() instanceof Phase.Revealing revealing)) {
            throw Unsound.of("void.too-early", "a link can be missing only after public");
        }
        checkBeacon(c, revealing, "void");
        unless(party.equals(revealing.next()), "void.party", "%s is the next to reveal", revealing.next());
        return c.ended(new DrawnRound.Voided(revealing.params(), Optional.of(party)));
    }

    private static Ceremony closed(Ceremony c, int rounds) {
        idle(c, "close");
        unless(rounds == c.lastRound(), "close.rounds", "%d rounds instead of %d", rounds, c.lastRound());
        return c.in(new Phase.Closed());
    }
}
