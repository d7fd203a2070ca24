package gongping.preparation.web;

import gongping.conference.web.Proposed;
import gongping.draw.CadreId;
import gongping.draw.Sha256;
import gongping.http.Answer;
import gongping.http.Exchange;
import gongping.http.Operations;
import gongping.http.Problem;
import gongping.http.Routes;
import gongping.kernel.Actor;
import gongping.preparation.RosterRecord;
import gongping.preparation.RosterRules;
import gongping.roster.RosterId;
import gongping.roster.RosterSummary;
import gongping.roster.Rosters;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code sealRoster} proposes and {@code approveRoster}, by somebody else, seals; {@code getPreparation} tells the desk
 * where every roster stands, {@code listSealedRosters} and {@code lookUpCadre} tell everybody what is sealed.
 */
public final class SealingRoutes implements Routes {
    private final Rosters rosters;
    private final RosterRecords records;
    private final Sealings sealings;
    private final Proposed.Finder proposed;
    private final Clock clock;

    /** Over these rosters and their records; {@code proposed} finds what a waiting manifest stands for. */
    public SealingRoutes(
            Rosters rosters, RosterRecords records, Sealings sealings, Proposed.Finder proposed, Clock clock) {
        this.rosters = rosters;
        this.records = records;
        this.sealings = sealings;
        this.proposed = proposed;
        this.clock = clock;
    }

    @Override
    public void mount(Operations operations) {
        operations.on("sealRoster", this::propose);
        operations.on("approveRoster", this::approve);
        operations.on("getPreparation", this::preparation);
        operations.on("listSealedRosters", this::list);
        operations.on("lookUpCadre", this::lookUp);
    }

    private Future<Answer> propose(Exchange exchange) {
        int days = exchange.body().getInteger("days", RosterRules.DAYS_LEAST);
        var id = named(exchange);
        return sealings.propose(id, days, exchange.principal().actor(), clock.instant())
                .map(proposal -> Answer.json(Map.of(
                        "roster",
                        id.text(),
                        "hash",
                        proposal.hash().hex(),
                        "cadres",
                        proposal.cadres(),
                        "days",
                        proposal.days())));
    }

    private Future<Answer> approve(Exchange exchange) {
        var hash = new Sha256(exchange.body().getString("hash"));
        var id = named(exchange);
        return sealings.approve(id, hash, exchange.principal().actor(), clock.instant())
                .map(roster -> {
                    var told = summary(roster);
                    var seal = records.of(id).sealed().orElseThrow();
                    told.put("hash", seal.hash().hex());
                    told.put("sealedAt", seal.at().toString());
                    told.put("until", seal.until().toString());
                    return Answer.json(told);
                });
    }

    private Future<Answer> preparation(Exchange exchange) {
        var me = exchange.principal().actor();
        return rosters.list()
                .compose(all ->
                        Future.join(all.stream().map(one -> line(one, me)).toList()))
                .map(lines -> Answer.json(Map.of("rosters", lines.list())));
    }

    private Future<Map<String, Object>> line(RosterSummary roster, Actor me) {
        var record = records.of(roster.id());
        var told = summary(roster);
        told.put("importedAt", roster.importedAt().toString());
        record.proposal().ifPresent(proposal -> {
            var waits = new LinkedHashMap<String, Object>();
            waits.put("hash", proposal.hash().hex());
            waits.put("at", proposal.at().toString());
            waits.put("days", proposal.days());
            waits.put("own", proposal.by().equals(me));
            told.put("proposal", waits);
        });
        record.sealed().ifPresent(seal -> told.putAll(seal(seal, record)));
        var manifests = record.manifests().entrySet().stream()
                .map(one -> manifest(one.getKey(), one.getValue(), me))
                .toList();
        return Future.join(manifests).map(all -> {
            told.put("manifests", all.list());
            return told;
        });
    }

    /** One that waits comes with all that its reader approves. */
    private Future<Map<String, Object>> manifest(String conference, RosterRecord.Proposed one, Actor me) {
        var told = new LinkedHashMap<String, Object>();
        told.put("conference", conference);
        told.put("hash", one.sha256().hex());
        told.put("text", one.text());
        told.put("at", one.at().toString());
        told.put("own", one.by().equals(me));
        told.put("approved", one.approved().isPresent());
        return one.approved().isPresent()
                ? Future.succeededFuture(told)
                : proposed.apply(conference, one.text()).map(found -> {
                    found.rules().ifPresent(rules -> told.put("rules", rules));
                    found.plan().ifPresent(plan -> told.put("plan", plan));
                    return told;
                });
    }

    private Future<Answer> list(Exchange exchange) {
        return rosters.list()
                .compose(all -> rosters.labels().map(labels -> {
                    var told = all.stream()
                            .flatMap(roster -> {
                                var record = records.of(roster.id());
                                return record.sealed().stream().map(seal -> {
                                    var line = summary(roster);
                                    line.putAll(seal(seal, record));
                                    line.put("labels", labels.getOrDefault(roster.id(), List.of()));
                                    return line;
                                });
                            })
                            .toList();
                    return Answer.json(Map.of("rosters", told));
                }));
    }

    private Map<String, Object> seal(RosterRecord.Sealed seal, RosterRecord record) {
        return Map.of(
                "hash",
                seal.hash().hex(),
                "sealedAt",
                seal.at().toString(),
                "until",
                seal.until().toString(),
                "hearing",
                record.isHearing(clock.instant()),
                "objections",
                record.objections().size(),
                "unanswered",
                record.unanswered());
    }

    private static Map<String, Object> summary(RosterSummary roster) {
        var told = new LinkedHashMap<String, Object>();
        told.put("roster", roster.id().text());
        told.put("cadres", roster.cadres());
        told.put("households", roster.households());
        told.put("sample", roster.sample());
        return told;
    }

    private Future<Answer> lookUp(Exchange exchange) {
        var id = records.sealed(exchange.path("roster"));
        var number = exchange.path("cadre");
        return CadreId.parse(number)
                .map(cadre -> rosters.entry(id, cadre))
                .orElse(Future.succeededFuture(Optional.empty()))
                .map(entry -> Answer.json(entry.orElseThrow(
                        () -> Problem.of("cadre.unlisted", number).failure())));
    }

    private static RosterId named(Exchange exchange) {
        var id = exchange.path("roster");
        if (!RosterId.isValid(id)) {
            throw Problem.of("roster.unknown", id).failure();
        }
        return new RosterId(id);
    }
}
