package gongping.view;

import gongping.conference.Conference;
import gongping.conference.Debt;
import gongping.conference.Inquiry;
import gongping.conference.Origin;
import gongping.conference.Round;
import gongping.draw.Cadre;
import gongping.draw.Ceremony;
import gongping.draw.Entry;
import gongping.draw.Params;
import gongping.draw.Party;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The pictures of a draw: the pool with its dice and links, and the reel. */
final class DrawPictures {
    private static final int TICKET_SHOWN = 22;

    private DrawPictures() {}

    static Optional<Picture> pool(Conference c, Directory directory, int number) {
        var round = c.rounds().get(number);
        if (round == null) {
            return Optional.empty();
        }
        var facts = Facts.of(round);
        var params = round.opening().params();
        var sealed = c.draw().orElseThrow().draw();
        var pool = params instanceof Params.Cadres cadres
                ? Pools.of(c, cadres)
                : new Pools.Pool(households(c, params), 0, households(c, params), 0);
        return Optional.of(new Picture.Pool(
                number,
                title(c, directory, round),
                params instanceof Params.Households,
                pool.sealed(),
                pool.absent(),
                pool.excluded(),
                pool.size(),
                sealed.roster().sha256().hex(),
                params.sha256().hex(),
                facts.keyed(),
                facts.digits(),
                PartyLink.of(c, facts.links()),
                round instanceof Round.Keyed keyed ? PartyLink.due(c, keyed).map(Party::text) : Optional.empty(),
                OpenRound.strip(c, round),
                params instanceof Params.Cadres cadres ? Pools.quotas(directory, cadres) : List.of(),
                params instanceof Params.Cadres cadres ? Pools.chances(c, cadres) : List.of(pool.size()),
                c.second().agrees(number)));
    }

    static Optional<Picture> manifest(Conference c, long since) {
        return c.draw().map(Ceremony::draw).map(draw -> {
            var manifest = draw.manifest();
            return new Picture.Sealed(
                    since,
                    manifest.draw().text(),
                    draw.roster().count(),
                    draw.roster().cadres().stream().mapToInt(Cadre::hhcount).sum(),
                    IntStream.range(1, manifest.parties())
                            .mapToObj(seat -> Parties.name(c, Party.witness(seat)))
                            .toList(),
                    manifest.cadreDice(),
                    manifest.householdDice(),
                    draw.manifestHash().hex());
        });
    }

    static Optional<Picture> reel(Conference c, Directory directory, int number, int index) {
        if (!(c.rounds().get(number) instanceof Round.Drawn round)) {
            return Optional.empty();
        }
        var slot = round.slots().get(index);
        return slot.startedAt()
                .map(startedAt -> new Picture.Reel(
                        number,
                        round.opening().title(),
                        seat(c, round, index),
                        round.slots().size(),
                        Pools.before(c, round, index),
                        startedAt.toEpochMilli(),
                        Pictures.substituteFor(c, slot),
                        slot.landAt().map(landAt -> landing(c, directory, round, slot, landAt))));
    }

    /** Counted from 1 as it was drawn. A substitute's is that of the one who left it, who may have been one himself. */
    private static int seat(Conference c, Round.Drawn round, int index) {
        return round.slots()
                .get(index)
                .substitutes()
                .flatMap(left -> Optional.ofNullable(c.inquiries().get(left)))
                .map(Inquiry::origin)
                .filter(Origin.Drawn.class::isInstance)
                .map(Origin.Drawn.class::cast)
                .map(left -> seat(c, round, left.entry()))
                .orElse(index + 1);
    }

    private static Picture.Landing landing(
            Conference c, Directory directory, Round.Drawn round, Round.Slot slot, Instant landAt) {
        return switch (slot.entry()) {
            case Entry.Exhausted nobody ->
                new Picture.Landing(
                        landAt.toEpochMilli(),
                        "",
                        "",
                        "",
                        "",
                        0,
                        "",
                        "",
                        round.digits().text(),
                        Picture.Landed.EXHAUSTED,
                        Optional.empty(),
                        slot.emptySeats(),
                        checked(c, round));
            case Entry.Drawn drawn -> {
                var person = Person.of(c, directory, drawn.id());
                boolean absent = drawn.status() == Entry.Status.DRAWN_ABSENT;
                var ticket = drawn.ticket().text();
                yield new Picture.Landing(
                        landAt.toEpochMilli(),
                        person.number(),
                        person.name(),
                        person.unit(),
                        person.post(),
                        person.households(),
                        left(c, round.number(), drawn)
                                ? "已离场"
                                : directory.where(Places.inRound(c, round.number(), drawn.id())),
                        ticket.substring(0, Math.min(TICKET_SHOWN, ticket.length())),
                        round.digits().text(),
                        absent ? Picture.Landed.DRAWN_ABSENT : Picture.Landed.SEATED,
                        Optional.ofNullable(c.records().debts().get(drawn.id()))
                                .filter(debt -> absent)
                                .map(Debt::dueOn)
                                .map(Object::toString),
                        slot.emptySeats(),
                        checked(c, round));
            }
        };
    }

    /** The hall goes on seeing the last announced: whose departure was confirmed is not shown as if he sat there. */
    private static boolean left(Conference c, int round, Entry.Drawn drawn) {
        return c.inquiries().values().stream()
                .filter(inquiry -> inquiry.cadre().equals(drawn.id()))
                .filter(inquiry -> inquiry.origin() instanceof Origin.Drawn(int of, int entry) && of == round)
                .anyMatch(inquiry -> inquiry.stage() instanceof Inquiry.Stage.Left);
    }

    private static Picture.Checked checked(Conference c, Round round) {
        return c.second().agrees(round.number()) ? Picture.Checked.TWO_MACHINES : Picture.Checked.RECOMPUTED;
    }

    /** A household round has no title of its own: it bears the cadre's name. */
    private static String title(Conference c, Directory directory, Round round) {
        return round.opening().params() instanceof Params.Households households
                ? Person.of(c, directory, households.cadre()).name()
                : round.opening().title();
    }

    private static int households(Conference c, Params params) {
        return params instanceof Params.Households households ? c.households(households.cadre()) : 0;
    }

    /** What may be shown of a round while it goes: how many keyed, the digits once they hold, the links so far. */
    record Facts(int keyed, Optional<String> digits, List<Round.Revealed> links) {
        static Facts of(Round round) {
            return switch (round) {
                case Round.Published r -> new Facts(r.keyed().size(), Optional.empty(), List.of());
                case Round.Keyed r -> new Facts(2, Optional.of(r.digits().text()), r.links());
                case Round.Drawn r -> new Facts(2, Optional.of(r.digits().text()), r.links());
                case Round.Ordered r -> new Facts(2, Optional.of(r.digits().text()), r.links());
                case Round.Voided r ->
                    new Facts(r.digits().isPresent() ? 2 : 0, r.digits().map(gongping.draw.Digits::text), r.links());
            };
        }
    }
}
