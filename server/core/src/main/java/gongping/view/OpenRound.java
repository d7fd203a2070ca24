package gongping.view;

import gongping.conference.Conference;
import gongping.conference.Round;
import gongping.draw.Keyer;
import gongping.draw.Params;
import gongping.draw.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The round that waits for dice or links, as everybody may see it.
 *
 * @param digitsNeeded how many digits the dice have
 * @param excluded who was drawn before and is left out; {@code pool}: who can be drawn
 * @param keyedOne the first keyer's digits are in
 * @param digits once both agree
 * @param turn the party whose link is due
 * @param stripFrom from then on that party's sealed strip is opened and keyed; {@code stripOne}: the first has keyed it
 * @param missing who is waited for: {@code keyer.1}, {@code witness.2}, {@code beacon}, or before the dice
 *     the cosigners by their names, {@code cosigner.县公证处}
 */
public record OpenRound(
        int number,
        boolean household,
        String title,
        long at,
        int digitsNeeded,
        int sealed,
        int excluded,
        int pool,
        int absent,
        List<String> quotas,
        String paramsHash,
        boolean keyedOne,
        boolean keyedTwo,
        Optional<String> digits,
        List<PartyLink> links,
        Optional<String> turn,
        Optional<Long> stripFrom,
        boolean stripOne,
        boolean stripTwo,
        List<String> missing) {
    static Optional<OpenRound> of(Conference c, Directory directory) {
        return c.openRound().map(round -> of(c, directory, round));
    }

    private static OpenRound of(Conference c, Directory directory, Round round) {
        var params = round.opening().params();
        var facts = DrawPictures.Facts.of(round);
        var pool = params instanceof Params.Cadres cadres ? Pools.of(c, cadres) : Pools.Pool.NONE;
        return new OpenRound(
                round.number(),
                params instanceof Params.Households,
                params instanceof Params.Households households
                        ? Person.of(c, directory, households.cadre()).name()
                        : round.opening().title(),
                round.opening().at().toEpochMilli(),
                digitsNeeded(c, params),
                pool.sealed(),
                pool.excluded(),
                pool.size(),
                pool.absent(),
                params instanceof Params.Cadres cadres ? Pools.quotas(directory, cadres) : List.of(),
                params.sha256().shortened(),
                keyed(round, Keyer.ONE),
                keyed(round, Keyer.TWO),
                facts.digits(),
                PartyLink.of(c, facts.links()),
                round instanceof Round.Keyed keyed ? PartyLink.due(c, keyed).map(Party::text) : Optional.empty(),
                strip(c, round),
                strip(round, Keyer.ONE),
                strip(round, Keyer.TWO),
                missing(c, round));
    }

    static int digitsNeeded(Conference c, Params params) {
        return c.draw().orElseThrow().draw().manifest().dice(params);
    }

    /** When the strip of the party whose turn it is may be opened. */
    static Optional<Long> strip(Conference c, Round round) {
        return round instanceof Round.Keyed keyed && PartyLink.due(c, keyed).isPresent()
                ? Optional.of(keyed.stripFrom().toEpochMilli())
                : Optional.empty();
    }

    private static boolean strip(Round round, Keyer keyer) {
        return round instanceof Round.Keyed keyed && keyed.strips().containsKey(keyer);
    }

    private static boolean keyed(Round round, Keyer keyer) {
        return !(round instanceof Round.Published published)
                || published.keyed().containsKey(keyer);
    }

    /** Who is waited for; both keyers where their digits differ. */
    static List<String> missing(Conference c, Round round) {
        return switch (round) {
            case Round.Published r -> {
                var missing = new ArrayList<String>();
                if (c.cosignersDue(r).isPresent()) {
                    LogLine.missing(c).forEach(name -> missing.add("cosigner." + name));
                    yield missing;
                }
                for (var keyer : Keyer.values()) {
                    if (!r.keyed().containsKey(keyer) || r.keyed().size() == 2) {
                        missing.add("keyer." + keyer.text());
                    }
                }
                yield missing;
            }
            case Round.Keyed r -> List.of(PartyLink.due(c, r).map(Party::text).orElse("beacon"));
            case Round.Drawn r -> List.of();
            case Round.Ordered r -> List.of();
            case Round.Voided r -> List.of();
        };
    }
}
