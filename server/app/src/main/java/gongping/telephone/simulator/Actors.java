package gongping.telephone.simulator;

import java.util.List;

/** Plays the households: they say their lines when the time for each has come, and hang up when they want to. */
final class Actors {
    private static final long FIRST_MS = 800;
    private static final long LINE_MS = 3_500;

    private final World world;

    Actors(World world) {
        this.world = world;
    }

    void pickedUp(PhoneCall call) {
        say(call, "opening", call.script.opening());
        if (call.script.hangUpMs() > 0) {
            world.network.later(call, call.script.hangUpMs(), () -> world.network.end(call, CallStatus.COMPLETED, 200));
        }
    }

    /** Something changed in the room: whoever is talked to now says what it has to say, once. */
    void listens(Leg leg, List<String> heard) {
        var call = leg.call;
        if (leg.isLine() || leg.muted || leg.hold) {
            return;
        }
        if (!call.asked) {
            call.asked = true;
            say(call, "off-air", call.script.offAir());
        }
        if (!call.told && heard.contains(call.sid)) {
            call.told = true;
            say(call, "on-air", call.script.onAir());
        }
    }

    /** Somebody plays the household by hand. */
    void says(PhoneCall call, String text) {
        var leg = call.leg;
        var onAir = leg != null && leg.room.heard().contains(call.sid);
        call.spoken.add(new Spoken(world.time.wall(), onAir ? "on-air" : "off-air", text));
    }

    private void say(PhoneCall call, String phase, List<String> lines) {
        for (var i = 0; i < lines.size(); i++) {
            var text = lines.get(i);
            world.network.later(
                    call, FIRST_MS + i * LINE_MS, () -> call.spoken.add(new Spoken(world.time.wall(), phase, text)));
        }
    }
}
