package gongping.fairness.web;

import gongping.conference.Plan;
import gongping.drawlog.PublishedBundles;
import gongping.fairness.Board;
import gongping.fairness.BoardJson;
import gongping.fairness.DrawFacts;
import gongping.fairness.DrawReading;
import gongping.http.Answer;
import gongping.http.Exchange;
import gongping.http.Operations;
import gongping.http.Routes;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The board, computed from the bundles that this server has published and from nothing else. Only draws whose closing
 * line is public count; a rehearsal never does. A closed draw is read once.
 */
public final class FairnessRoutes implements Routes {
    private static final String SHORTLY = "public, max-age=60";

    /** What stands on the board at the moment, and of which draws it was made. */
    private record Kept(List<PublishedBundles.Published> of, Map<String, Object> json) {}

    private final Vertx vertx;
    private final PublishedBundles bundles;
    private final Map<String, Optional<DrawFacts>> read = new ConcurrentHashMap<>();
    private volatile Kept kept = new Kept(List.of(), Map.of());

    /** Over these bundles. */
    public FairnessRoutes(Vertx vertx, PublishedBundles bundles) {
        this.vertx = vertx;
        this.bundles = bundles;
    }

    @Override
    public void mount(Operations operations) {
        operations.on("getFairness", this::board);
    }

    /** One after the other: whoever asks meanwhile waits for the same board instead of making it again. */
    private Future<Answer> board(Exchange exchange) {
        return vertx.executeBlocking(
                () -> Answer.json(now()).with("Cache-Control", SHORTLY).toEverybody());
    }

    private synchronized Map<String, Object> now() {
        var published = bundles.published().stream()
                .filter(draw -> draw.mark() != Plan.Mark.REHEARSAL)
                .toList();
        if (kept.json().isEmpty() || !kept.of().equals(published)) {
            kept = new Kept(published, json(published));
        }
        return kept.json();
    }

    private Map<String, Object> json(List<PublishedBundles.Published> published) {
        var sources = new ArrayList<Board.Source>();
        var unsound = new ArrayList<String>();
        for (var draw : published) {
            if (draw.closed()) {
                var facts = read.computeIfAbsent(draw.draw(), code -> DrawReading.of(bundles.files(code)));
                facts.ifPresentOrElse(
                        found -> sources.add(new Board.Source(found, draw.title(), draw.period())),
                        () -> unsound.add(draw.draw()));
            }
        }
        var json = new LinkedHashMap<>(BoardJson.of(Board.of(sources)));
        json.put("unsound", unsound);
        json.put(
                "open",
                published.stream()
                        .filter(draw -> !draw.closed())
                        .map(PublishedBundles.Published::draw)
                        .collect(Collectors.toList()));
        json.put("demo", published.stream().anyMatch(draw -> draw.mark() == Plan.Mark.DEMO));
        return json;
    }
}
