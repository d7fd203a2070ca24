package gongping.conference;

import gongping.draw.Cadre;
import gongping.draw.CadreId;
import gongping.draw.Code;
import gongping.draw.Group;
import gongping.draw.Manifest;
import gongping.draw.Roster;
import gongping.draw.SealedDraw;
import gongping.draw.SecretChain;
import gongping.draw.Sha256;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A sealed draw of two townships. */
final class TinyDraw {
    private TinyDraw() {}

    static SealedDraw of(List<SecretChain> chains) {
        var cadres = IntStream.rangeClosed(1, Meeting.CADRES)
                .mapToObj(n -> new Cadre(new CadreId(n), "干部" + n, "单位", Meeting.HOUSEHOLDS, Sha256.of("h" + n)))
                .toList();
        var roster = Roster.of(cadres);
        var township = Group.of(
                new Code("township"),
                IntStream.rangeClosed(1, Meeting.CADRES)
                        .mapToObj(n -> new Code(n % 4 == 0 ? "T02" : "T01"))
                        .toList());
        var groups = new TreeMap<Code, Sha256>();
        groups.put(township.name(), township.sha256());
        var manifest = new Manifest(
                new Code("TEST"),
                roster.sha256(),
                Meeting.CADRES,
                groups,
                Sha256.of("rules\n"),
                Sha256.of("software"),
                32,
                chains.stream().map(SecretChain::commitment).toList(),
                20,
                4,
                2,
                Optional.empty());
        return SealedDraw.of(manifest, roster, List.of(township));
    }
}
