package gongping.view;

import gongping.conference.Conference;
import gongping.conference.Phase;
import gongping.conference.Round;
import gongping.conference.RoundCommand.Reveal;
import gongping.draw.Ceremony;
import gongping.draw.Party;
import gongping.kernel.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The page of one party of the draw.
 *
 * @param party as {@code witness.1}; {@code name}: the body behind it
 * @param open the round that waits for dice or links
 * @param myTurn its link is due
 * @param revealed its link of the open round is out
 * @param given what it gave to the round before, until the next one begins; empty where that was void
 * @param linksLeft how many more rounds its chain serves
 * @param chain its chain, where it holds that itself and gives each link; empty where the server does
 * @param missing seated cadres who cannot be found, waiting for a second person's word
 */
public record WitnessView(
        Show show,
        String party,
        String name,
        Optional<OpenRound> open,
        boolean myTurn,
        boolean revealed,
        Optional<Given> given,
        int linksLeft,
        Optional<OwnChain> chain,
        List<Missing> missing,
        List<Offer> offers) {
    /**
     * A chain on its owner's device, by what everybody knows of it.
     *
     * @param draw the draw that it was made for, {@code end}: its published K_n, {@code length}: n
     */
    public record OwnChain(String draw, String end, int length) {}

    /** A link that is out, by the first characters of it. */
    public record Given(int round, String link) {}

    /** This party's page. */
    public static WitnessView of(Conference c, Directory directory, Party party) {
        var keyed = c.openRound().filter(Round.Keyed.class::isInstance).map(Round.Keyed.class::cast);
        var due = keyed.flatMap(round -> PartyLink.due(c, round));
        return new WitnessView(
                Show.of(c),
                party.text(),
                Parties.name(c, party),
                OpenRound.of(c, directory),
                due.equals(Optional.of(party)),
                keyed.filter(round -> round.links().stream()
                                .anyMatch(link -> link.party().equals(party)))
                        .isPresent(),
                given(c, party),
                c.draw().map(Ceremony::roundsLeft).orElse(0),
                own(c, party),
                Missing.all(c, directory),
                offers(c, party, keyed, due));
    }

    private static Optional<OwnChain> own(Conference c, Party party) {
        var manifest = c.draw().map(draw -> draw.draw().manifest());
        return c.plan()
                .flatMap(plan -> plan.chainEnd(party))
                .flatMap(end -> manifest.map(one -> new OwnChain(one.draw().text(), end.hex(), one.chainLength())));
    }

    private static Optional<Given> given(Conference c, Party party) {
        if (c.openRound().isPresent()) {
            return Optional.empty();
        }
        return c.rounds().values().stream()
                .max(Comparator.comparingInt(Round::number))
                .filter(round -> !(round instanceof Round.Voided))
                .flatMap(round -> DrawPictures.Facts.of(round).links().stream()
                        .filter(link -> link.party().equals(party))
                        .map(link -> new Given(round.number(), link.link().shortened()))
                        .findFirst());
    }

    private static List<Offer> offers(Conference c, Party party, Optional<Round.Keyed> keyed, Optional<Party> due) {
        if (c.phase() != Phase.LIVE) {
            return List.of();
        }
        var offers = new ArrayList<Offer>();
        keyed.ifPresent(round -> offers.add(Offers.press(
                Reveal.class,
                Map.of("round", round.number(), "party", party.text()),
                due.equals(Optional.of(party)) ? Optional.empty() : Optional.of(Refusal.of("round.not-your-turn")))));
        offers.addAll(SecondWord.offers(c));
        return List.copyOf(offers);
    }
}
