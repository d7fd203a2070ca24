package gongping.telephone.simulator;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Comparator;
import java.util.function.Function;

/** {@code Calls}: place, list, look, change, forget. */
final class CallRoutes {
    private static final String CALLS = "/2010-04-01/Accounts/:account/Calls.json";
    private static final String CALL = "/2010-04-01/Accounts/:account/Calls/:call.json";

    private final World world;
    private final Replies replies;
    private final Gate gate;

    CallRoutes(World world, Replies replies, Gate gate) {
        this.world = world;
        this.replies = replies;
        this.gate = gate;
    }

    void add(Router router) {
        router.post(CALLS).handler(gate.on(Faults.On.PLACE, this::place));
        router.get(CALLS).handler(gate.on(Faults.On.LOOK, this::list));
        router.get(CALL).handler(gate.on(Faults.On.LOOK, r -> call(r, call -> Answer.ok(replies.call(call)))));
        router.post(CALL).handler(gate.on(Faults.On.LEG, r -> call(r, call -> change(form(r), call))));
        router.delete(CALL).handler(gate.on(Faults.On.LEG, r -> call(r, this::forget)));
    }

    static Form form(RoutingContext request) {
        return new Form(request.request().formAttributes());
    }

    private Future<Answer> place(RoutingContext request) {
        var order = Orders.call(form(request));
        var wanted = order.wanted();
        return wanted == null
                ? Future.succeededFuture(Answer.error(order.error()))
                : world.network.place(wanted).map(call -> Answer.created(replies.call(call)));
    }

    private Future<Answer> list(RoutingContext request) {
        var query = new Form(request.queryParams());
        var found = world.network.calls().stream()
                .filter(call -> fits(query, "To", call.wanted.to()))
                .filter(call -> fits(query, "From", call.wanted.from()))
                .filter(call -> fits(query, "Status", call.status.shown()))
                .filter(call -> !query.has("ParentCallSid"))
                .sorted(Comparator.comparing((PhoneCall call) -> call.created).reversed())
                .toList();
        return Future.succeededFuture(
                Answer.ok(replies.page("calls", path(request), found, replies::call, page(query), size(query))));
    }

    /** The path with the filters that were given, for the links of a page. */
    static String path(RoutingContext request) {
        var filters = new StringBuilder();
        request.queryParams().entries().stream()
                .filter(entry -> !entry.getKey().startsWith("Page"))
                .forEach(entry -> filters.append(filters.isEmpty() ? "?" : "&")
                        .append(entry.getKey())
                        .append('=')
                        .append(entry.getValue().replace("+", "%2B")));
        return request.request().path() + filters;
    }

    static int page(Form query) {
        return query.number("Page", 0, 10_000);
    }

    static int size(Form query) {
        return Math.max(1, query.number("PageSize", 50, 1_000));
    }

    static boolean fits(Form query, String name, String value) {
        return !query.has(name) || query.text(name).equals(value);
    }

    private Future<Answer> call(RoutingContext request, Function<PhoneCall, Answer> work) {
        return Future.succeededFuture(
                world.network.call(request.pathParam("call")).map(work).orElse(Answer.error(ProviderError.NOT_FOUND)));
    }

    private Answer change(Form form, PhoneCall call) {
        var playing = call.playing;
        var live = call.status == CallStatus.IN_PROGRESS && playing != null;
        if (call.status.ended()) {
            return Answer.error(ProviderError.BAD_STATE);
        }
        if (form.text("Status").equals("completed") || (form.text("Status").equals("canceled") && !live)) {
            world.network.hangUp(call);
        } else if (live && playing != null && form.has("Url")) {
            pull(call);
            playing.fetch(form.text("Url"), form.text("FallbackUrl"), MultiMap.caseInsensitiveMultiMap());
        } else if (live && playing != null && form.has("Twiml")) {
            pull(call);
            try {
                playing.go(Twiml.parse(form.text("Twiml")));
            } catch (Twiml.Unreadable e) {
                return Answer.error(ProviderError.BAD_URL);
            }
        } else if (!live && !form.has("Status")) {
            return Answer.error(ProviderError.BAD_STATE);
        }
        return Answer.ok(replies.call(call));
    }

    /** A call that is sent elsewhere leaves its room. */
    private void pull(PhoneCall call) {
        var leg = call.leg;
        if (leg != null) {
            world.rooms.leave(leg, "participant_updated_via_api");
        }
    }

    private Answer forget(PhoneCall call) {
        world.network.forget(call);
        return Answer.gone();
    }
}
