package gongping.telephone.simulator;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** {@code /simulator/}: scripts, faults, time, the log, what was said, what was heard. For this machine only. */
final class ControlRoutes {
    private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

    private final World world;

    ControlRoutes(World world) {
        this.world = world;
    }

    void add(Router router) {
        router.route("/simulator/*").handler(this::onlyHere);
        router.put("/simulator/households/:number").handler(r -> {
            world.households.write(r.pathParam("number"), body(r));
            none(r);
        });
        router.post("/simulator/next").handler(r -> {
            world.households.expect(body(r));
            none(r);
        });
        router.put("/simulator/questions").handler(r -> {
            world.households.asked(body(r).getJsonArray("answers", new JsonArray()));
            none(r);
        });
        router.delete("/simulator/households").handler(r -> {
            world.households.forget();
            none(r);
        });
        router.post("/simulator/faults").handler(r -> {
            world.faults.add(Faults.Fault.of(body(r)));
            none(r);
        });
        router.get("/simulator/faults").handler(r -> reply(r, world.faults.json()));
        router.get("/simulator/faults/bites").handler(r -> reply(r, world.faults.bites()));
        router.delete("/simulator/faults").handler(r -> {
            world.faults.clear();
            none(r);
        });
        router.post("/simulator/clock").handler(this::clock);
        router.get("/simulator/log").handler(r -> reply(r, new JsonArray(List.copyOf(world.log.lines()))));
        router.get("/simulator/heard").handler(r -> reply(r, world.rooms.heard()));
        router.get("/simulator/warnings").handler(r -> reply(r, new JsonArray(world.rooms.warnings())));
        router.get("/simulator/calls/:call/speech").handler(r -> call(r, call -> reply(r, speech(call))));
        router.get("/simulator/calls/:call/script").handler(r -> call(r, call -> reply(r, script(call.script))));
        router.post("/simulator/calls/:call/speech")
                .handler(r -> call(r, call -> {
                    world.actors.says(call, body(r).getString("text", ""));
                    none(r);
                }));
        router.post("/simulator/calls/:call/hangup")
                .handler(r -> call(r, call -> {
                    world.network.hangUp(call);
                    none(r);
                }));
        router.post("/simulator/strays").handler(this::stray);
        router.route("/simulator/*").failureHandler(ControlRoutes::refuse);
    }

    /** From loopback, and under a name of loopback, so that no web page can be made to ask. */
    private void onlyHere(RoutingContext request) {
        var host = request.request().authority();
        var from = request.request().remoteAddress();
        var here = from.hostAddress() != null
                && (from.hostAddress().startsWith("127.") || from.hostAddress().startsWith("0:0:0:0:0:0:0:1"))
                && host != null
                && HOSTS.contains(host.host());
        if (here) {
            request.next();
        } else {
            request.response().setStatusCode(403).end();
        }
    }

    private void clock(RoutingContext request) {
        var wish = body(request);
        world.faults.skewMs = wish.getLong("skewMs", world.faults.skewMs);
        switch (world.time) {
            case ManualTime manual -> manual.advance(wish.getLong("advanceMs", 0L));
            case PacedTime paced -> {
                if (wish.containsKey("advanceMs")) {
                    throw new IllegalArgumentException("this clock runs by itself");
                }
            }
        }
        reply(request, new JsonObject().put("now", world.time.now().toString()));
    }

    /** A call that nobody asked for walks into a room, un-muted: the worst that a late call could do. */
    private void stray(RoutingContext request) {
        var wish = body(request);
        var joining = new Joining(
                wish.getString("room"),
                wish.getString("label", ""),
                false,
                false,
                false,
                false,
                "",
                "large",
                "",
                List.of());
        var wanted = new PhoneCall.Wanted(
                wish.getString("to"),
                wish.getString("from"),
                List.of(new Verb.Join(joining, "")),
                "",
                "",
                30,
                900,
                "",
                List.of(),
                false);
        world.network.place(wanted).onSuccess(call -> reply(request, new JsonObject().put("call", call.sid)));
    }

    /** All that will be said, so that whoever plays the operator can read ahead. */
    private static JsonObject script(Script script) {
        return new JsonObject()
                .put("opening", new JsonArray(script.opening()))
                .put("offAir", new JsonArray(script.offAir()))
                .put("onAir", new JsonArray(script.onAir()));
    }

    private static JsonArray speech(PhoneCall call) {
        var lines = new JsonArray();
        call.spoken.forEach(line -> lines.add(new JsonObject()
                .put("at", line.at().toString())
                .put("phase", line.phase())
                .put("text", line.text())));
        return lines;
    }

    private void call(RoutingContext request, Consumer<PhoneCall> work) {
        world.network
                .call(request.pathParam("call"))
                .ifPresentOrElse(
                        work, () -> request.response().setStatusCode(404).end());
    }

    private static JsonObject body(RoutingContext request) {
        var body = request.body().asJsonObject();
        if (body == null) {
            throw new IllegalArgumentException("a JSON object is expected");
        }
        return body;
    }

    private static void refuse(RoutingContext request) {
        var why = request.failure();
        request.response()
                .setStatusCode(why == null ? Math.max(400, request.statusCode()) : 400)
                .putHeader("Content-Type", "application/problem+json")
                .end(new JsonObject()
                        .put("type", "about:blank")
                        .put("code", "simulator.bad-request")
                        .put("title", why == null ? "" : String.valueOf(why.getMessage()))
                        .encode());
    }

    private static void none(RoutingContext request) {
        request.response().setStatusCode(204).end();
    }

    private static void reply(RoutingContext request, Object json) {
        request.response().putHeader("Content-Type", "application/json").end(io.vertx.core.json.Json.encode(json));
    }
}
