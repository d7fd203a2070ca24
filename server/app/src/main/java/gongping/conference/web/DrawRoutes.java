package gongping.conference.web;

import gongping.conference.Conference;
import gongping.draw.TranscriptLine;
import gongping.http.Answer;
import gongping.http.Exchange;
import gongping.http.Operations;
import gongping.http.Problem;
import gongping.http.Routes;
import gongping.ledger.Known;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;

/**
 * What the second machine follows: the transcript's lines as they grow, those that are not public yet included, and the
 * sealed files that they name. Open to nobody else (draw.md §3.11).
 */
public final class DrawRoutes implements Routes {
    private static final String BYTES = "application/octet-stream";

    private final Vertx vertx;
    private final Conferences conferences;
    private final SealedFiles files;
    private final SecondMachines seconds;

    /** Over these conferences; who asks is noted as the second machine. */
    public DrawRoutes(Vertx vertx, Conferences conferences, SealedFiles files, SecondMachines seconds) {
        this.vertx = vertx;
        this.conferences = conferences;
        this.files = files;
        this.seconds = seconds;
    }

    @Override
    public void mount(Operations operations) {
        operations.on("followDraw", this::follow);
        operations.on("getDrawFile", this::file);
    }

    private Future<Answer> follow(Exchange exchange) {
        var id = exchange.path("conference");
        int from = exchange.query("from").map(Integer::parseInt).orElse(1);
        int wait = exchange.query("wait").map(Integer::parseInt).orElse(0);
        conferences.known(id);
        seconds.seen(id);
        return seconds.grown(id, from, Duration.ofSeconds(wait)).map(done -> lines(conferences.known(id), from));
    }

    private static Answer lines(Known<Conference> known, int from) {
        var lines = known.state().publication().lines();
        var more = lines.size() < from ? List.<TranscriptLine>of() : lines.subList(from - 1, lines.size());
        var body = Buffer.buffer();
        more.forEach(line -> body.appendBytes(line.bytes()));
        return Answer.bytes(BYTES, body).with("Gongping-Rev", Long.toString(known.version()));
    }

    private Future<Answer> file(Exchange exchange) {
        var state = conferences.known(exchange.path("conference")).state();
        var name = exchange.query("name").orElse("");
        if (state.draw().isEmpty()) {
            throw Problem.of("draw.none").failure();
        }
        if (name.equals("transcript.jsonl")) {
            throw Problem.of("draw.file", name).failure();
        }
        return vertx.executeBlocking(
                () -> {
                    var bytes = files.bundle(state).get(name);
                    if (bytes == null) {
                        throw Problem.of("draw.file", name).failure();
                    }
                    return Answer.bytes(BYTES, Buffer.buffer(bytes));
                },
                false);
    }
}
