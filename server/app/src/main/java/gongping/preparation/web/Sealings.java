package gongping.preparation.web;

import gongping.draw.Sha256;
import gongping.http.Problem;
import gongping.kernel.Actor;
import gongping.ledger.RequestHash;
import gongping.preparation.RosterCommand;
import gongping.preparation.RosterRecord;
import gongping.roster.RosterId;
import gongping.roster.RosterSummary;
import gongping.roster.Rosters;
import gongping.roster.Sealing;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.UUID;

/** Sealing by two persons: one proposes, another approves, and only then the roster's tables are closed. */
public final class Sealings {
    private final Rosters rosters;
    private final RosterRecords records;
    private final boolean rehearsals;

    /** Over these rosters and what is on record of them; {@code rehearsals}: nothing is drawn in earnest here. */
    public Sealings(Rosters rosters, RosterRecords records, boolean rehearsals) {
        this.rosters = rosters;
        this.records = records;
        this.rehearsals = rehearsals;
    }

    /** Proposes; a later proposal takes an earlier one's place. */
    public Future<RosterRecord.Proposal> propose(RosterId id, int days, Actor by, Instant at) {
        return rosters.directory(id).compose(found -> {
            var directory =
                    found.orElseThrow(() -> Problem.of("roster.unknown", id).failure());
            var command = new RosterCommand.ProposeSealing(
                    directory.roster().sha256(),
                    directory.roster().count(),
                    days,
                    rehearsals || directory.summary().sample());
            return records.submit(id, "propose-" + id + "-" + UUID.randomUUID(), by, at, command, RequestHash.NONE)
                    .map(done -> records.of(id).proposal().orElseThrow());
        });
    }

    /**
     * Approves and seals. What was approved and not sealed because the server died in between is sealed when the
     * same is asked for again.
     */
    public Future<RosterSummary> approve(RosterId id, Sha256 hash, Actor by, Instant at) {
        var key = "approve-" + id + "-" + hash.hex().substring(0, 16);
        return rosters.find(id)
                .compose(found -> found.isEmpty()
                        ? Future.failedFuture(Problem.of("roster.unknown", id).failure())
                        : records.submit(id, key, by, at, new RosterCommand.ApproveSealing(hash), RequestHash.NONE))
                .compose(done -> rosters.seal(id, by))
                .compose(sealing -> switch (sealing) {
                    case Sealing.Done(var roster) -> Future.succeededFuture(roster);
                    case Sealing.Refused refused -> rosters.find(id).map(there -> there.orElseThrow());
                });
    }
}
