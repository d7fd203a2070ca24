package gongping.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import gongping.conference.Conference;
import gongping.conference.Round;
import gongping.draw.Party;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A party of the draw and its link of the open round.
 *
 * @param party as {@code witness.1}
 * @param name the body that owns the chain
 * @param shortened the first characters of the link; empty until it is revealed. Never the whole: nobody computes ahead
 */
public record PartyLink(
        String party, String name, @JsonProperty("short") Optional<String> shortened) {
    /** All parties of the draw, in the order in which they reveal. */
    static List<PartyLink> of(Conference c, List<Round.Revealed> links) {
        int parties = c.draw().map(draw -> draw.draw().manifest().parties()).orElse(0);
        return IntStream.range(0, parties)
                .mapToObj(Party::new)
                .map(party -> new PartyLink(
                        party.text(),
                        Parties.name(c, party),
                        links.stream()
                                .filter(link -> link.party().equals(party))
                                .map(link -> link.link().shortened())
                                .findFirst()))
                .toList();
    }

    /** Whose link is due, once the digits hold. */
    static Optional<Party> due(Conference c, Round.Keyed round) {
        boolean beaconFirst =
                c.draw().flatMap(draw -> draw.draw().manifest().beacon()).isPresent()
                        && round.beacon().isEmpty();
        return beaconFirst
                ? Optional.empty()
                : Optional.of(new Party(round.links().size()));
    }
}
