package gongping.conference.web;

import gongping.conference.ConferenceCommand;
import gongping.conference.Presence;
import gongping.conference.Press;
import gongping.http.Answer;
import gongping.http.Exchange;
import gongping.http.Operations;
import gongping.http.Problem;
import gongping.http.Routes;
import gongping.kernel.Order;
import gongping.ledger.RequestHash;
import gongping.roster.AttendanceCheck;
import gongping.roster.AttendanceRow;
import gongping.roster.Upload;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** {@code putAttendance}: a file becomes one change of the conference's attendance, or a report of what is wrong. */
public final class AttendanceRoutes implements Routes {
    private final Vertx vertx;
    private final Conferences conferences;
    private final Clock clock;

    /** For these conferences. */
    public AttendanceRoutes(Vertx vertx, Conferences conferences, Clock clock) {
        this.vertx = vertx;
        this.conferences = conferences;
        this.clock = clock;
    }

    @Override
    public void mount(Operations operations) {
        operations.on("putAttendance", this::put);
    }

    private Future<Answer> put(Exchange exchange) {
        var conference = exchange.path("conference");
        var known = conferences
                .find(conference)
                .orElseThrow(() -> Problem.of("conference.unknown", conference).failure());
        int cadres = known.state()
                .draw()
                .map(ceremony -> ceremony.draw().roster().count())
                .orElseThrow(() -> Problem.of("roster.not-sealed").failure());
        if (exchange.uploads().size() != 1) {
            throw Problem.of("import.files", 1).failure();
        }
        var sent = exchange.uploads().getFirst();
        var file = Upload.sent(sent.fileName(), sent.path());
        return vertx.executeBlocking(() -> AttendanceCheck.read(file, cadres), false)
                .compose(read -> {
                    if (read.rows().isEmpty()) {
                        throw Problem.of("attendance.faulty", read.findings().size())
                                .with("findings", read.findings())
                                .failure();
                    }
                    return change(exchange, conference, read.rows());
                });
    }

    private Future<Answer> change(Exchange exchange, String conference, List<AttendanceRow> rows) {
        var changes = rows.stream()
                .map(row -> new Presence(row.cadre(), row.present(), row.where().text(), row.approvedBy()))
                .toList();
        var order = new Order<>(
                exchange.header("Idempotency-Key").orElse("attendance-" + UUID.randomUUID()),
                exchange.principal().actor(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                Press.byRule(new ConferenceCommand.ChangeAttendance(changes)));
        return conferences
                .submit(conference, order, RequestHash.NONE)
                .map(Outcomes::done)
                .map(done -> done(rows, done.version()));
    }

    private static Answer done(List<AttendanceRow> rows, long version) {
        long absent = rows.stream().filter(row -> !row.present()).count();
        return Answer.json(Map.of("rev", version, "cadres", rows.size(), "absent", absent));
    }
}
