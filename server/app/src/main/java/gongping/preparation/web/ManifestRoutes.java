package gongping.preparation.web;

import gongping.conference.web.Approvals;
import gongping.conference.web.Preparation;
import gongping.draw.Manifest;
import gongping.draw.Sha256;
import gongping.http.Answer;
import gongping.http.Exchange;
import gongping.http.Operations;
import gongping.http.Problem;
import gongping.http.Routes;
import gongping.kernel.Actor;
import gongping.kernel.Refusal;
import gongping.ledger.RequestHash;
import gongping.preparation.RosterCommand;
import gongping.roster.RosterId;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A manifest between its proposal and its publication: {@code approveManifest}. */
public final class ManifestRoutes implements Routes, Approvals {
    private final RosterRecords records;
    private final Preparation preparation;
    private final Clock clock;

    /** Over these records; what is approved is published by {@code preparation}. */
    public ManifestRoutes(RosterRecords records, Preparation preparation, Clock clock) {
        this.records = records;
        this.preparation = preparation;
        this.clock = clock;
    }

    @Override
    public void mount(Operations operations) {
        operations.on("approveManifest", this::approve);
    }

    @Override
    public Optional<Refusal> waits(RosterId roster) {
        return records.of(roster).waits(clock.instant());
    }

    @Override
    public Future<Void> propose(RosterId roster, String conference, Manifest manifest, Actor by) {
        if (records.isTaken(manifest.draw(), conference)) {
            throw Problem.of("plan.draw-used", manifest.draw().text()).failure();
        }
        var before = records.of(roster).manifest(conference);
        if (before.filter(one -> one.text().equals(manifest.text()) && one.by().equals(by))
                .isPresent()) {
            return Future.succeededFuture();
        }
        if (records.isApproved(conference)) {
            throw Problem.of("approval.given", conference).failure();
        }
        var command = new RosterCommand.ProposeManifest(conference, manifest.text());
        var key = "manifest-" + roster + "-" + UUID.randomUUID();
        return records.submit(roster, key, by, clock.instant(), command, RequestHash.NONE)
                .mapEmpty();
    }

    /** Approval first, then publication: asked again it ends what a crash left undone. */
    private Future<Answer> approve(Exchange exchange) {
        var conference = exchange.path("conference");
        var hash = new Sha256(exchange.body().getString("manifest"));
        var roster = records.proposing(conference, hash)
                .orElseThrow(() -> Problem.of("approval.none").failure());
        var by = exchange.principal().actor();
        var key = "approve-" + conference + "-" + hash.hex().substring(0, 16);
        var command = new RosterCommand.ApproveManifest(conference, hash);
        return records.submit(roster, key, by, clock.instant(), command, RequestHash.NONE)
                .compose(done -> preparation.publish(
                        conference,
                        records.of(roster).manifest(conference).orElseThrow().text(),
                        by))
                .map(done -> Answer.json(Map.of("id", conference, "manifest", hash.hex())));
    }
}
