package gongping.http;

import gongping.config.HttpSettings;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.ext.web.Router;
import io.vertx.openapi.contract.OpenAPIContract;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One event loop of the HTTP server with a router of its own. */
final class Listener extends VerticleBase {
    private static final int CLIENT_FRAME_MAX = 4 * 1024;
    private static final long SWEEP_MS = 5_000;
    private static final long CLOSE_S = 5;

    private final Web.Parts parts;
    private final OpenAPIContract contract;
    private final Pages pages;
    private final ConcurrentHashMap<String, Integer> perNetwork;
    private final BooleanSupplier stopping;
    private final Consumer<Sockets> sockets;
    private @Nullable HttpServer server;

    Listener(
            Web.Parts parts,
            OpenAPIContract contract,
            Pages pages,
            ConcurrentHashMap<String, Integer> perNetwork,
            BooleanSupplier stopping,
            Consumer<Sockets> sockets) {
        this.parts = parts;
        this.contract = contract;
        this.pages = pages;
        this.perNetwork = perNetwork;
        this.stopping = stopping;
        this.sockets = sockets;
    }

    @Override
    public Future<?> start() {
        var settings = parts.settings();
        var limits = settings.limits();
        var addresses = new ClientAddress(settings.proxies());
        var guard = new Guard(settings);
        var identities = new Identities(parts.sessions(), new SessionCookies(settings));
        var perAddress = new RateLimits(limits.requestsPerSecond(), 10 * limits.requestsPerSecond());
        var connections = new Connections(perNetwork, limits.socketsPerAddress(), addresses, System::nanoTime);
        var router = router(new Front(vertx, settings, guard, addresses, perAddress, stopping), identities);
        var door = new Sockets(guard, identities, parts.sessions(), parts.door(), addresses, perAddress);
        sockets.accept(door);
        vertx.setPeriodic(SWEEP_MS, now -> connections.sweep());
        Context loop = context;
        server = vertx.createHttpServer(options(settings))
                .connectionHandler(connections::opened)
                .invalidRequestHandler(Listener::invalid)
                .requestHandler(request -> {
                    connections.busy(request.connection());
                    request.response().endHandler(done -> connections.idle(request.connection()));
                    router.handle(request);
                })
                .webSocketHandshakeHandler(handshake -> {
                    connections.upgraded(handshake.remoteAddress());
                    door.handle(handshake, loop);
                });
        return server.listen();
    }

    @Override
    public Future<?> stop() {
        return server == null ? Future.succeededFuture() : server.shutdown(CLOSE_S, TimeUnit.SECONDS);
    }

    private Router router(Front front, Identities identities) {
        var webhooks = new HashMap<String, Operation>();
        var operations = Contract.gather(parts.features(), webhooks);
        var missing = Contract.missing(contract, operations);
        if (!missing.isEmpty()) {
            throw new IllegalStateException("no handler or no permission for " + missing);
        }
        var limits = parts.settings().limits();
        var perDesk = new RateLimits(limits.commandsPerSecond(), 5 * limits.commandsPerSecond());
        var bodies = new Bodies(parts.settings(), parts.uploads().toString());
        var router = Router.router(vertx);
        router.route().failureHandler(new Failures());
        router.route().handler(front);
        Health.mount(router, parts.checks(), stopping);
        parts.callbacks().accept(router);
        webhooks.forEach((path, operation) ->
                router.post(path).handler(Bodies.webhook()).handler(context -> Calls.run(context, operation)));
        router.route(Contract.BASE + "/*")
                .subRouter(
                        Contract.router(vertx, contract, new Gate(contract, identities, perDesk), bodies, operations));
        router.route().handler(pages);
        return router;
    }

    private static HttpServerOptions options(HttpSettings settings) {
        var options = new HttpServerOptions()
                .setHost(settings.address())
                .setPort(settings.port())
                .setMaxWebSocketFrameSize(CLIENT_FRAME_MAX)
                .setMaxWebSocketMessageSize(CLIENT_FRAME_MAX)
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false)
                .setWebSocketSubProtocols(List.of(LiveDoor.PROTOCOL))
                .setCompressionSupported(false)
                .setDecompressionSupported(false)
                .setUseAlpn(false)
                .setHttp2ClearTextEnabled(false)
                .setTcpKeepAlive(true);
        settings.tls()
                .ifPresent(tls -> options.setSsl(true)
                        .setSni(false)
                        .setEnabledSecureTransportProtocols(Set.of("TLSv1.3", "TLSv1.2"))
                        .setKeyCertOptions(new PemKeyCertOptions()
                                .setCertPath(tls.certificate().toString())
                                .setKeyPath(tls.key().toString())));
        return options;
    }

    /** What never became a request. The connection ends: nothing after it can be trusted. */
    private static void invalid(HttpServerRequest request) {
        var code = switch (request.decoderResult().cause()) {
            case TooLongHttpLineException e -> "request.path";
            case TooLongHttpHeaderException e -> "request.header-too-large";
            case null, default -> "request.bad";
        };
        var status = ProblemTexts.TABLE.status(code);
        var language = ProblemTexts.Language.of(null);
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Connection", "close")
                .end(JsonBodies.write(Answers.members(Problem.of(code), status, language)))
                .onComplete(done -> request.connection().close());
    }
}
