package gongping.telephone.simulator;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rooms: who is in, who is heard, and what is told about it. */
final class Rooms {
    /** From this moment the hall hears exactly these calls. */
    private record Heard(String at, String room, List<String> calls) {}

    private final World world;
    private final Map<String, Room> rooms = new LinkedHashMap<>();
    private final Map<String, List<String>> hearing = new LinkedHashMap<>();
    private final List<Heard> heard = new ArrayList<>();
    private final List<JsonObject> warnings = new ArrayList<>();

    Rooms(World world) {
        this.world = world;
    }

    Collection<Room> rooms() {
        return rooms.values();
    }

    Optional<Room> bySid(String sid) {
        return Optional.ofNullable(rooms.get(sid));
    }

    /** The living room of this name, by need a new one. */
    Room open(String name) {
        return living(name).orElseGet(() -> {
            var room = new Room(World.sid("CF"), name, world.time.wall());
            rooms.put(room.sid, room);
            return room;
        });
    }

    Optional<Room> living(String name) {
        return rooms.values().stream()
                .filter(room -> room.name.equals(name) && room.status != Room.Status.COMPLETED)
                .findFirst();
    }

    /** Keeps a place for a call that was made for this room. */
    Leg expect(PhoneCall call, Joining joining) {
        var room = open(joining.room());
        var leg = new Leg(call, room, joining, true, world.time.wall());
        room.legs.put(call.sid, leg);
        call.leg = leg;
        return leg;
    }

    /** A call enters; false where its label is taken by another (warning 16025). */
    boolean join(PhoneCall call, Joining joining, boolean stray) {
        var room = open(joining.room());
        var taken = room.leg(joining.label()).filter(leg -> leg.call != call);
        if (!joining.label().isEmpty() && taken.isPresent() && !stray) {
            warnings.add(new JsonObject().put("code", 16025).put("call", call.sid));
            return false;
        }
        var leg = room.legs.computeIfAbsent(call.sid, sid -> new Leg(call, room, joining, false, world.time.wall()));
        leg.joined = true;
        call.leg = leg;
        if (room.callback.isEmpty()) {
            room.callback = joining.callback();
            room.events = joining.events();
        }
        tell(room, leg, "participant-join", "join");
        start(room);
        changed(room);
        return true;
    }

    private void start(Room room) {
        var starter = room.legs.values().stream().anyMatch(leg -> leg.joined && leg.joining.startOnEnter());
        if (room.status == Room.Status.INIT && room.joined() >= 2 && starter) {
            room.status = Room.Status.IN_PROGRESS;
            world.callbacks.room(room, null, "conference-start", "start", Map.of());
        }
    }

    /** A leg is gone, for this reason; a call that is not gone with it goes on with its next verb. */
    void leave(Leg leg, String reason) {
        var room = leg.room;
        var call = leg.call;
        if (room.legs.remove(call.sid) == null) {
            return;
        }
        call.leg = null;
        if (leg.joined) {
            world.callbacks.room(
                    room,
                    leg,
                    "participant-leave",
                    "leave",
                    Map.of("ReasonParticipantLeft", reason, "ParticipantCallStatus", call.status.word()));
        }
        changed(room);
        if (leg.joined && leg.endOnExit) {
            end(room, "participant-with-end-conference-on-exit-left", call.sid);
        } else if (room.joined() == 0 && room.legs.isEmpty()) {
            end(room, "last-participant-left", call.sid);
        }
        var playing = call.playing;
        if (!call.status.ended() && leg.ownCall) {
            world.network.hangUp(call);
        } else if (!call.status.ended() && playing != null) {
            playing.step();
        }
    }

    /** Ends a room: everybody is out. */
    void end(Room room, String reason, String by) {
        if (room.status == Room.Status.COMPLETED) {
            return;
        }
        room.status = Room.Status.COMPLETED;
        room.endReason = reason;
        room.endedBy = by;
        room.updated = world.time.wall();
        List.copyOf(room.legs.values()).forEach(leg -> leave(leg, "conference_ended_via_api"));
        world.callbacks.room(room, null, "conference-end", "end", Map.of("ReasonConferenceEnded", reason));
        changed(room);
    }

    void mute(Leg leg, boolean muted) {
        if (leg.muted != muted) {
            leg.muted = muted;
            touched(leg, muted ? "participant-mute" : "participant-unmute", "mute");
        }
    }

    void hold(Leg leg, boolean hold) {
        if (leg.hold != hold) {
            leg.hold = hold;
            touched(leg, hold ? "participant-hold" : "participant-unhold", "hold");
        }
    }

    private void touched(Leg leg, String event, String kind) {
        leg.updated = world.time.wall();
        tell(leg.room, leg, event, kind);
        changed(leg.room);
    }

    private void tell(Room room, Leg leg, String event, String kind) {
        world.callbacks.room(room, leg, event, kind, Map.of());
    }

    private void changed(Room room) {
        room.updated = world.time.wall();
        var now = room.heard();
        if (!now.equals(hearing.getOrDefault(room.name, List.of()))) {
            hearing.put(room.name, now);
            heard.add(new Heard(world.time.wall().toString(), room.name, now));
        }
        room.legs.values().stream().filter(leg -> leg.joined).forEach(leg -> world.actors.listens(leg, now));
    }

    /** Everything that the hall ever heard: at each change, the calls that it hears from then on. */
    JsonArray heard() {
        var array = new JsonArray();
        heard.forEach(step -> array.add(new JsonObject()
                .put("at", step.at())
                .put("room", step.room())
                .put("calls", new JsonArray(step.calls()))));
        return array;
    }

    List<JsonObject> warnings() {
        return List.copyOf(warnings);
    }
}
