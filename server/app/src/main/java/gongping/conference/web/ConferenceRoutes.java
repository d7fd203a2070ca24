package gongping.conference.web;

import gongping.access.Role;
import gongping.conference.Conference;
import gongping.conference.Plan;
import gongping.draw.Code;
import gongping.http.Answer;
import gongping.http.Exchange;
import gongping.http.Operations;
import gongping.http.Problem;
import gongping.http.Routes;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which conferences there are, and the archive of one. */
public final class ConferenceRoutes implements Routes {
    private final Vertx vertx;
    private final Conferences conferences;
    private final SealedFiles files;

    /** Over these conferences and the files that their manifests name. */
    public ConferenceRoutes(Vertx vertx, Conferences conferences, SealedFiles files) {
        this.vertx = vertx;
        this.conferences = conferences;
        this.files = files;
    }

    @Override
    public void mount(Operations operations) {
        operations.on("listConferences", this::list);
        operations.on("exportConference", this::export);
    }

    private Future<Answer> list(Exchange exchange) {
        var told = conferences.ids().stream()
                .flatMap(id -> conferences.find(id).map(known -> line(id, known.state())).stream())
                .toList();
        return Future.succeededFuture(Answer.json(Map.of("mark", conferences.markWord(), "conferences", told)));
    }

    private static Map<String, Object> line(String id, Conference state) {
        var plan = state.plan();
        var line = new LinkedHashMap<String, Object>();
        line.put("id", id);
        line.put("title", plan.map(Plan::title).orElse(""));
        line.put("period", plan.map(Plan::period).orElse(""));
        line.put("mark", word(plan.map(Plan::mark).orElse(Plan.Mark.LIVE)));
        line.put("state", word(state.phase()));
        line.put("witnesses", Audiences.witnesses(state));
        line.put("witnessNames", plan.flatMap(Plan::witnesses).orElse(List.of()));
        state.draw()
                .ifPresent(
                        draw -> line.put("draw", draw.draw().manifest().draw().text()));
        return line;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The published bundle and the ledger's stream: ids and codes, no name of a household, no number. They hold what a
     * desk may not know before both machines came to it; only the auditor takes them at any time (draw.md §3.11).
     */
    private Future<Answer> export(Exchange exchange) {
        var id = exchange.path("conference");
        var state = conferences.known(id).state();
        if (exchange.principal().desk().role() != Role.AUDITOR && state.untold()) {
            throw Problem.of("export.round-untold").failure();
        }
        var name = state.rehearsal() ? Code.REHEARSAL + id : id;
        return conferences
                .all(id)
                .compose(events -> vertx.executeBlocking(
                        () -> {
                            var all = new LinkedHashMap<String, byte[]>(files.bundle(state));
                            all.put("ledger.jsonl", events.getBytes(StandardCharsets.UTF_8));
                            var body = Buffer.buffer(Zip.of(all));
                            return Answer.bytes("application/octet-stream", body)
                                    .with("Content-Disposition", "attachment; filename=\"" + name + ".zip\"");
                        },
                        false));
    }
}
