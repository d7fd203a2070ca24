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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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
        int cadres = conferences
                .known(conference)
                .state()
                .draw()
                .map(ceremony -> ceremony.draw().roster().count())
                .orElseThrow(() -> Problem.of("roster.not-sealed").failure());
        if (exchange.uploads().size() != 1) {
            throw Problem.of("import.files", 1).failure();
        }
        var sent = exchange.uploads().getFirst();
        var file = Upload.sent(sent.fileName(), sent.path());
        return vertx.executeBlocking(() -> read(exchange, sent.path(), AttendanceCheck.read(file, cadres)), false)
                .compose(read -> change(exchange, conference, read));
    }

    private record Read(List<AttendanceRow> rows, RequestHash request) {}

    private static Read read(Exchange exchange, Path file, AttendanceCheck.Read check) throws IOException {
        if (check.rows().isEmpty()) {
            throw Problem.of("attendance.faulty", check.findings().size())
                    .with("findings", check.findings())
                    .failure();
        }
        return new Read(check.rows(), CommandRoutes.hash(exchange, Files.readAllBytes(file)));
    }

    private Future<Answer> change(Exchange exchange, String conference, Read read) {
        var rows = read.rows();
        var changes = rows.stream()
                .map(row -> new Presence(row.cadre(), row.present(), row.where().text(), row.approvedBy()))
                .toList();
        var order = new Order<>(
                exchange.header("Idempotency-Key").orElse("attendance-" + UUID.randomUUID()),
                exchange.principal().actor(),
                clock.instant(),
                Press.byRule(new ConferenceCommand.ChangeAttendance(changes)));
        return conferences
                .submit(conference, order, read.request())
                .map(Outcomes::done)
                .map(done -> done(rows, done.version()));
    }

    private static Answer done(List<AttendanceRow> rows, long version) {
        long absent = rows.stream().filter(row -> !row.present()).count();
        return Answer.json(Map.of("rev", version, "cadres", rows.size(), "absent", absent));
    }
}
