package gongping.telephone.simulator;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code Conferences} and their {@code Participants}. */
final class RoomRoutes {
    private static final String ROOMS = "/2010-04-01/Accounts/:account/Conferences.json";
    private static final String ROOM = "/2010-04-01/Accounts/:account/Conferences/:room.json";
    private static final String LEGS = "/2010-04-01/Accounts/:account/Conferences/:room/Participants.json";
    private static final String LEG = "/2010-04-01/Accounts/:account/Conferences/:room/Participants/:leg.json";

    private final World world;
    private final Replies replies;
    private final Gate gate;

    RoomRoutes(World world, Replies replies, Gate gate) {
        this.world = world;
        this.replies = replies;
        this.gate = gate;
    }

    void add(Router router) {
        router.get(ROOMS).handler(gate.on(Faults.On.LOOK, this::list));
        router.get(ROOM).handler(gate.on(Faults.On.LOOK, r -> room(r, room -> Answer.ok(replies.room(room)))));
        router.post(ROOM).handler(gate.on(Faults.On.LEG, r -> room(r, room -> change(CallRoutes.form(r), room))));
        router.post(LEGS).handler(gate.on(Faults.On.LEG, this::add));
        router.get(LEGS).handler(gate.on(Faults.On.LOOK, r -> room(r, room -> legs(r, room))));
        router.get(LEG).handler(gate.on(Faults.On.LOOK, r -> leg(r, leg -> Answer.ok(replies.leg(leg)))));
        router.post(LEG).handler(gate.on(Faults.On.LEG, r -> leg(r, leg -> change(CallRoutes.form(r), leg))));
        router.delete(LEG).handler(gate.on(Faults.On.LEG, r -> leg(r, this::remove)));
    }

    private Future<Answer> list(RoutingContext request) {
        var query = new Form(request.queryParams());
        var found = world.rooms.rooms().stream()
                .filter(room -> CallRoutes.fits(query, "FriendlyName", room.name))
                .filter(room -> CallRoutes.fits(query, "Status", room.status.word))
                .toList()
                .reversed();
        return done(Answer.ok(replies.page(
                "conferences",
                CallRoutes.path(request),
                found,
                replies::room,
                CallRoutes.page(query),
                CallRoutes.size(query))));
    }

    private Answer change(Form form, Room room) {
        if (form.text("Status").equals("completed")) {
            world.rooms.end(room, "conference-ended-via-api", "");
        }
        return Answer.ok(replies.room(room));
    }

    private Future<Answer> add(RoutingContext request) {
        var form = CallRoutes.form(request);
        var given = request.pathParam("room");
        var name = world.rooms.bySid(given).map(room -> room.name).orElse(given);
        if (given.startsWith("CF")
                && given.length() == 34
                && world.rooms.bySid(given).isEmpty()) {
            return done(Answer.error(ProviderError.NOT_FOUND));
        }
        var joining = Orders.joining(form, name);
        var order = Orders.participant(form, joining);
        var wanted = order.wanted();
        if (wanted == null) {
            return done(Answer.error(order.error()));
        }
        var room = world.rooms.open(name);
        if (room.leg(joining.label()).isPresent()) {
            return done(Answer.error(400, 16025, "Label is taken"));
        }
        return world.network.place(wanted).map(call -> Answer.created(replies.leg(world.rooms.expect(call, joining))));
    }

    private Answer legs(RoutingContext request, Room room) {
        var query = new Form(request.queryParams());
        var found = List.copyOf(room.legs.values()).stream()
                .filter(leg -> CallRoutes.fits(query, "Muted", String.valueOf(leg.muted)))
                .filter(leg -> CallRoutes.fits(query, "Hold", String.valueOf(leg.hold)))
                .toList();
        return Answer.ok(replies.page(
                "participants",
                CallRoutes.path(request),
                found,
                replies::leg,
                CallRoutes.page(query),
                CallRoutes.size(query)));
    }

    private Answer change(Form form, Leg leg) {
        form.flag("EndConferenceOnExit").ifPresent(end -> leg.endOnExit = end);
        form.flag("Coaching").ifPresent(coaching -> {
            leg.coaching = coaching;
            leg.coached = coaching ? form.text("CallSidToCoach") : "";
        });
        form.flag("Muted").ifPresent(muted -> world.rooms.mute(leg, muted));
        form.flag("Hold").ifPresent(hold -> world.rooms.hold(leg, hold));
        return Answer.ok(replies.leg(leg));
    }

    private Answer remove(Leg leg) {
        world.rooms.leave(leg, "participant_updated_via_api");
        return Answer.gone();
    }

    private Future<Answer> room(RoutingContext request, Function<Room, Answer> work) {
        return done(find(request).map(work).orElse(Answer.error(ProviderError.NOT_FOUND)));
    }

    private Future<Answer> leg(RoutingContext request, Function<Leg, Answer> work) {
        return done(find(request)
                .flatMap(room -> room.leg(request.pathParam("leg")))
                .map(work)
                .orElse(Answer.error(ProviderError.NOT_FOUND)));
    }

    private Optional<Room> find(RoutingContext request) {
        return world.rooms.bySid(request.pathParam("room"));
    }

    private static Future<Answer> done(Answer answer) {
        return Future.succeededFuture(answer);
    }
}
