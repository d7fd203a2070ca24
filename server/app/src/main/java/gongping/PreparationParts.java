package gongping;

import gongping.conference.Statement;
import gongping.conference.web.PlanRoutes;
import gongping.conference.web.Preparation;
import gongping.conference.web.Proposed;
import gongping.http.Routes;
import gongping.kernel.Actor;
import gongping.ledger.Ledger;
import gongping.preparation.web.ManifestRoutes;
import gongping.preparation.web.ObjectionRoutes;
import gongping.preparation.web.RosterRecords;
import gongping.preparation.web.Sayings;
import gongping.preparation.web.SealingRoutes;
import gongping.preparation.web.Sealings;
import gongping.roster.Rosters;
import gongping.vault.Vault;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The way of a roster to a draw, wired.
 *
 * @param records what is on record of each roster
 * @param sealings how one is sealed by two persons
 */
record PreparationParts(RosterRecords records, Sealings sealings, Rosters rosters, Vault vault, Clock clock) {
    /** Before the ledger starts: the records are a fold over it. {@code rehearsals} need no days for objections. */
    static PreparationParts of(Ledger ledger, Rosters rosters, Vault vault, boolean rehearsals, Clock clock) {
        var records = new RosterRecords(ledger);
        return new PreparationParts(records, new Sealings(rosters, records, rehearsals), rosters, vault, clock);
    }

    List<Routes> routes(Preparation preparation, Proposed.Finder proposed) {
        var manifests = new ManifestRoutes(records, preparation, clock);
        return List.of(
                new SealingRoutes(rosters, records, sealings, proposed, clock),
                new ObjectionRoutes(records, sayings(), clock),
                manifests,
                new PlanRoutes(rosters, preparation, manifests));
    }

    /** Objections and answers, kept as everything else that people say. */
    Sayings sayings() {
        return new Sayings() {
            @Override
            public Future<Statement> keep(String key, String words) {
                return vault.keepWords(key, words).map(kept -> new Statement(kept.id(), kept.hash()));
            }

            @Override
            public Future<Optional<String>> read(String id) {
                return vault.words(id, Actor.SYSTEM);
            }

            @Override
            public Future<Boolean> erase(String id, Actor by) {
                return vault.eraseWords(id, by);
            }
        };
    }
}
