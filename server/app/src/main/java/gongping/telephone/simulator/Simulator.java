package gongping.telephone.simulator;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;

/** A running simulator. It listens on 127.0.0.1 only. */
public final class Simulator {
    private static final int BODY_MAX = 64 * 1024;

    private final HttpServer server;
    private final PhysicalLog log;

    private Simulator(HttpServer server, PhysicalLog log) {
        this.server = server;
        this.log = log;
    }

    /** Starts a simulator; fails where the port is taken or the log cannot be written. */
    public static Future<Simulator> start(Vertx vertx, Settings settings) {
        var started = Promise.<Simulator>promise();
        vertx.getOrCreateContext()
                .runOnContext(go -> PhysicalLog.open(vertx, settings.log())
                        .compose(log -> listen(vertx, settings, log))
                        .onComplete(started));
        return started.future();
    }

    private static Future<Simulator> listen(Vertx vertx, Settings settings, PhysicalLog log) {
        var world = new World(vertx, settings, log);
        var gate = new Gate(world);
        var replies = new Replies(settings.account());
        var router = Router.router(vertx);
        router.post().handler(BodyHandler.create(false).setBodyLimit(BODY_MAX));
        router.put().handler(BodyHandler.create(false).setBodyLimit(BODY_MAX));
        router.route("/2010-04-01/Accounts/:account/*").handler(gate::check);
        router.get("/2010-04-01/Accounts/:account").handler(r -> account(r, settings));
        new CallRoutes(world, replies, gate).add(router);
        new RoomRoutes(world, replies, gate).add(router);
        new ControlRoutes(world).add(router);
        router.route("/2010-04-01/*").handler(r -> Gate.reply(r, Answer.error(ProviderError.NOT_FOUND)));
        return vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(settings.port()))
                .requestHandler(router)
                .listen()
                .map(server -> new Simulator(server, log));
    }

    private static void account(io.vertx.ext.web.RoutingContext request, Settings settings) {
        if (request.pathParam("account").equals(settings.account() + ".json")) {
            Gate.reply(
                    request,
                    new JsonObject()
                            .put("sid", settings.account())
                            .put("status", "active")
                            .put("friendly_name", "simulator"));
        } else {
            Gate.reply(request, Answer.error(ProviderError.NOT_FOUND));
        }
    }

    /** The port it listens on. */
    public int port() {
        return server.actualPort();
    }

    /** The base URL, {@code http://127.0.0.1:port}. */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    /** Stops listening and closes the log. */
    public Future<Void> close() {
        return server.close().eventually(log::close);
    }
}
