package gongping.drawlog;

import gongping.draw.Sha256;
import gongping.http.Answer;
import gongping.http.Etags;
import gongping.http.Exchange;
import gongping.http.Operations;
import gongping.http.Problem;
import gongping.http.Routes;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The published bundle for whoever verifies the draw on his own device: as one archive, and file by file. */
public final class BundleRoutes implements Routes {
    private static final String BYTES = "application/octet-stream";
    private static final String SHORTLY = "public, max-age=1";

    private final Vertx vertx;
    private final PublishedBundles bundles;

    /** Over these bundles. */
    public BundleRoutes(Vertx vertx, PublishedBundles bundles) {
        this.vertx = vertx;
        this.bundles = bundles;
    }

    @Override
    public void mount(Operations operations) {
        operations.on("listDraws", exchange -> list());
        operations.on("getBundle", this::archive);
        operations.on("getBundleFile", this::file);
    }

    private Future<Answer> list() {
        var draws = bundles.published().stream()
                .map(one -> Map.of(
                        "draw", one.draw(), "title", one.title(), "period", one.period(), "closed", one.closed()))
                .toList();
        return Future.succeededFuture(Answer.json(Map.of("draws", draws)).with("Cache-Control", SHORTLY));
    }

    private Future<Answer> archive(Exchange exchange) {
        var draw = exchange.path("draw");
        var name = draw + ".zip";
        return answered(exchange, name, () -> bundles.zip(draw))
                .map(answer -> answer.with("Content-Disposition", "attachment; filename=\"" + name + "\""));
    }

    private Future<Answer> file(Exchange exchange) {
        var draw = exchange.path("draw");
        var name = exchange.query("name").orElse("");
        return answered(exchange, name, () -> bundles.file(draw, name));
    }

    /** Whoever has these bytes already is told so, and no more. */
    private Future<Answer> answered(Exchange exchange, String name, Supplier<Optional<byte[]>> read) {
        var has = exchange.header("If-None-Match");
        return vertx.executeBlocking(
                () -> {
                    var bytes = read.get()
                            .orElseThrow(() -> Problem.of("draw.file", name).failure());
                    var tag = "\"" + Sha256.of(bytes).hex() + "\"";
                    var answer = Etags.match(has.orElse(null), tag)
                            ? new Answer(304, Map.of(), new Answer.Body.Empty())
                            : Answer.bytes(BYTES, Buffer.buffer(bytes));
                    return answer.with("ETag", tag).with("Cache-Control", SHORTLY);
                },
                false);
    }
}
