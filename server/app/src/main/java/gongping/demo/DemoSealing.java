package gongping.demo;

import gongping.conference.Rules;
import gongping.draw.CadreId;
import gongping.kernel.Actor;
import gongping.ledger.RequestHash;
import gongping.preparation.RosterCommand;
import gongping.preparation.RosterRecord;
import gongping.preparation.web.RosterRecords;
import gongping.preparation.web.Sayings;
import gongping.preparation.web.Sealings;
import gongping.roster.RosterId;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * How the demonstration's roster came to be sealed: imported and sealed by two persons a week ago, with three days for
 * objections and two of them, both answered. The conference can then begin at once.
 */
final class DemoSealing {
    private static final Actor REGISTRAR = new Actor("demo-registrar");
    private static final Actor AUDITOR = new Actor("demo-auditor");
    private static final Actor VIEWER = new Actor("viewer");
    private static final int DAYS_AGO = 7;
    private static final LocalTime PROPOSED = LocalTime.of(10, 30);
    private static final int DAYS = 3;

    /** One objection of the story. */
    private record Told(Optional<CadreId> about, String words, boolean accepted, String answer) {}

    private static final List<Told> STORY = List.of(
            new Told(
                    Optional.of(new CadreId(12)),
                    "这名干部上月已经调走，为什么还在底册里？",
                    false,
                    "底册以封存当日的编制台账为准，调动手续下月才生效，仍在本单位。抽到按请假处理，照常公布。"),
            new Told(Optional.of(new CadreId(31)), "他的单位写成了旧名称。", true, "情况属实，是同一单位改名。底册封存后不改，新名称已写进会场名单。"));

    private final RosterRecords records;
    private final Sealings sealings;
    private final Sayings sayings;
    private final Instant began;

    DemoSealing(RosterRecords records, Sealings sealings, Sayings sayings, Clock clock) {
        this.records = records;
        this.sealings = sealings;
        this.sayings = sayings;
        this.began = LocalDate.ofInstant(clock.instant(), Rules.ZONE)
                .minusDays(DAYS_AGO)
                .atTime(PROPOSED)
                .atZone(Rules.ZONE)
                .toInstant();
    }

    /** When its files were imported: before somebody proposed to seal them. */
    Instant imported() {
        return began.minus(Duration.ofHours(1));
    }

    /** Seals it unless that is done; what was broken off goes on where it stopped. */
    Future<Void> seal(RosterId id) {
        return proposed(id)
                .compose(hash -> sealings.approve(id, hash, AUDITOR, began.plus(Duration.ofHours(1))))
                .compose(done -> tell(id, 0));
    }

    private Future<gongping.draw.Sha256> proposed(RosterId id) {
        var sealed = records.of(id).sealed();
        return sealed.isPresent()
                ? Future.succeededFuture(sealed.get().hash())
                : sealings.propose(id, DAYS, REGISTRAR, began).map(RosterRecord.Proposal::hash);
    }

    private Future<Void> tell(RosterId id, int done) {
        if (done == STORY.size()) {
            return Future.succeededFuture();
        }
        var one = STORY.get(done);
        var key = "demo-objection-" + id + "-" + done;
        var filed = began.plus(Duration.ofHours(23L + 5L * done));
        return sayings.keep(key, one.words())
                .compose(words -> order(id, key, VIEWER, filed, new RosterCommand.FileObjection(one.about(), words)))
                .compose(there -> sayings.keep(key + "-answer", one.answer()))
                .compose(words -> order(
                        id,
                        key + "-answer",
                        REGISTRAR,
                        filed.plus(Duration.ofHours(2)),
                        new RosterCommand.AnswerObjection(done + 1, one.accepted(), true, words)))
                .compose(there -> tell(id, done + 1));
    }

    private Future<Void> order(RosterId id, String key, Actor by, Instant at, RosterCommand command) {
        return records.submit(id, key, by, at, command, RequestHash.NONE).mapEmpty();
    }
}
