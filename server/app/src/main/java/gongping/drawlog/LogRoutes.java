package gongping.drawlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import gongping.http.Answer;
import gongping.http.Exchange;
import gongping.http.Operations;
import gongping.http.Problem;
import gongping.http.RateLimits;
import gongping.http.Routes;
import gongping.tlog.PublishedLog;
import gongping.tlog.SignedCheckpoint;
import gongping.tlog.Tile;
import gongping.tlog.TlogProof;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A draw's log as everybody reads it (tlog-tiles), and the door for its cosigners. Nothing is written by reading, and
 * nothing by whoever has no key that the draw's rules name.
 */
public final class LogRoutes implements Routes {
    private static final String BYTES = "application/octet-stream";
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String SHORTLY = "public, max-age=1";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final Pattern ENTRY = Pattern.compile("0|[1-9][0-9]{0,6}");
    private static final int COSIGNATURES_PER_S = 2;
    private static final int COSIGNATURES_AT_ONCE = 20;

    private final Vertx vertx;
    private final DrawLogs logs;
    private final RateLimits limits = new RateLimits(COSIGNATURES_PER_S, COSIGNATURES_AT_ONCE);

    /** Over these logs. */
    public LogRoutes(Vertx vertx, DrawLogs logs) {
        this.vertx = vertx;
        this.logs = logs;
    }

    @Override
    public void mount(Operations operations) {
        operations.on("getLogCheckpoint", this::checkpoint);
        operations.on("getLogTile", exchange -> tile(exchange, Stream.of("level", "index")));
        operations.on("getLogTile2", exchange -> tile(exchange, Stream.of("level", "index", "below")));
        operations.on("getLogTile3", exchange -> tile(exchange, Stream.of("level", "index", "below", "last")));
        operations.on("getLogProof", this::proof);
        operations.on("cosignLog", this::cosign);
    }

    private Future<Answer> checkpoint(Exchange exchange) {
        var bytes = Buffer.buffer(open(exchange).checkpoint().note().bytes());
        return Future.succeededFuture(Answer.bytes(TEXT, bytes).with("Cache-Control", SHORTLY));
    }

    private Future<Answer> tile(Exchange exchange, Stream<String> names) {
        var path = "tile/" + String.join("/", names.map(exchange::path).toList());
        var log = open(exchange);
        var tile = Tile.parse(path);
        var bytes = tile.flatMap(one -> log.entries().bytes(one, log.entries().size()));
        if (bytes.isEmpty()) {
            throw Problem.of("log.file", path).failure();
        }
        var answer = Answer.bytes(BYTES, Buffer.buffer(bytes.get())).with("Cache-Control", FOR_EVER);
        return Future.succeededFuture(tile.get().level() == Tile.ENTRIES ? answer.toEverybody() : answer);
    }

    /** One line for somebody who is offline, under the checkpoint with every cosignature that came so far. */
    private Future<Answer> proof(Exchange exchange) {
        var name = exchange.path("entry");
        var log = open(exchange);
        int size = log.entries().size();
        var entry = Optional.of(name).filter(ENTRY.asMatchPredicate()).map(Integer::parseInt);
        var proof = entry.filter(one -> one < size)
                .map(one -> log.entries().proof(one, log.checkpoint()))
                .orElseThrow(() -> Problem.of("log.file", "proof/" + name).failure());
        var file = exchange.path("draw") + "-" + name + TlogProof.SUFFIX;
        return Future.succeededFuture(Answer.bytes(TEXT, Buffer.buffer(proof.bytes()))
                .with("Cache-Control", SHORTLY)
                .with("Content-Disposition", "attachment; filename=\"" + file + "\""));
    }

    private Future<Answer> cosign(Exchange exchange) {
        limits.take(exchange.network()).ifPresent(wait -> {
            throw Problem.of("request.too-many", wait).failure();
        });
        var log = log(exchange);
        var given = Optional.ofNullable(exchange.body().getString("checkpoint"))
                .flatMap(text -> SignedCheckpoint.parse(text.getBytes(UTF_8)))
                .orElseThrow(() -> Problem.of("log.cosignature").failure());
        return vertx.executeBlocking(() -> log.cosign(given), false).map(came -> switch (came) {
            case DrawLog.Cosigning.Added(var checkpoint) ->
                Answer.json(Map.of("checkpoint", checkpoint.note().whole()));
            case DrawLog.Cosigning.Elsewhere() ->
                throw Problem.of("log.moved-on").failure();
            case DrawLog.Cosigning.Stranger() ->
                throw Problem.of("log.cosigner").failure();
        });
    }

    private DrawLog log(Exchange exchange) {
        var draw = exchange.path("draw");
        return logs.find(draw).orElseThrow(() -> Problem.of("log.none", draw).failure());
    }

    private DrawLog.Shown.Open open(Exchange exchange) {
        return switch (log(exchange).shown()) {
            case DrawLog.Shown.Open open -> open;
            case DrawLog.Shown.Nothing() ->
                throw Problem.of("log.file", PublishedLog.CHECKPOINT).failure();
            case DrawLog.Shown.Stopped() -> throw Problem.of("log.stopped").failure();
        };
    }
}
