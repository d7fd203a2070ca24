package gongping.drawlog;

import gongping.http.Answer;
import gongping.http.Exchange;
import gongping.http.Operations;
import gongping.http.Problem;
import gongping.http.Routes;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;

/** The published bundle, file by file, for whoever verifies the draw on his own device. */
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
        operations.on("getBundleFile", this::file);
    }

    private Future<Answer> file(Exchange exchange) {
        var draw = exchange.path("draw");
        var name = exchange.query("name").orElse("");
        return vertx.executeBlocking(
                () -> {
                    var bytes = bundles.file(draw, name)
                            .orElseThrow(() -> Problem.of("draw.file", name).failure());
                    return Answer.bytes(BYTES, Buffer.buffer(bytes)).with("Cache-Control", SHORTLY);
                },
                false);
    }
}
