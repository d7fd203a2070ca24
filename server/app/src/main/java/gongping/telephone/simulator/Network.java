package gongping.telephone.simulator;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The network: queues calls, lets them ring, connects and ends them. */
final class Network {
    /** One call per second leaves the queue of an account. */
    private static final long QUEUE_MS = 1_000;

    private static final long SET_UP_MS = 200;
    private static final long RING_MS = 500;
    private static final long BUSY_MS = 1_200;
    private static final long TIMEOUT_EXTRA_MS = 5_000;
    private static final long LISTEN_MS = 4_000;

    private final World world;
    private final Map<String, PhoneCall> calls = new LinkedHashMap<>();
    private Instant free = Instant.MIN;

    Network(World world) {
        this.world = world;
    }

    /** Makes a call. It is in the log of physical calls before the answer completes. */
    Future<PhoneCall> place(PhoneCall.Wanted wanted) {
        var now = world.time.now();
        var call = new PhoneCall(World.sid("CA"), wanted, world.households.script(wanted.to()), world.time.wall());
        calls.put(call.sid, call);
        call.queueMs =
                Math.max(0, free.isAfter(now) ? Duration.between(now, free).toMillis() : 0);
        free = now.plusMillis(call.queueMs + QUEUE_MS);
        later(call, call.queueMs, () -> initiate(call));
        return world.log.write(call).map(call);
    }

    Optional<PhoneCall> call(String sid) {
        return Optional.ofNullable(calls.get(sid));
    }

    Collection<PhoneCall> calls() {
        return calls.values();
    }

    void forget(PhoneCall call) {
        call.quiet();
        calls.remove(call.sid);
    }

    private void initiate(PhoneCall call) {
        to(call, CallStatus.INITIATED);
        switch (call.script.behaviour()) {
            case BUSY -> later(call, BUSY_MS, () -> end(call, CallStatus.BUSY, 486));
            case UNALLOCATED -> later(call, BUSY_MS, () -> end(call, CallStatus.FAILED, 404));
            case ANSWERS, DECLINES, NO_ANSWER, REJECTS, VOICEMAIL, FAX, CHILD, WRONG_PERSON, HANGS_UP, LINE ->
                later(call, SET_UP_MS + (call.script.behaviour() == Behaviour.LINE ? 0 : RING_MS), () -> ring(call));
        }
    }

    private void ring(PhoneCall call) {
        to(call, CallStatus.RINGING);
        var extra = Math.floorMod(call.wanted.to().hashCode(), TIMEOUT_EXTRA_MS);
        var patience = call.wanted.timeoutS() * 1_000L + extra;
        later(call, patience, () -> end(call, CallStatus.NO_ANSWER, 487));
        if (call.script.behaviour() == Behaviour.REJECTS) {
            later(call, call.script.answerMs(), () -> end(call, CallStatus.FAILED, 603));
        } else if (call.script.behaviour().picksUp() && call.script.answerMs() < patience) {
            later(call, call.script.answerMs(), () -> answer(call));
        }
    }

    private void answer(PhoneCall call) {
        call.quiet();
        call.answered = world.time.now();
        to(call, CallStatus.IN_PROGRESS);
        later(call, call.wanted.timeLimitS() * 1_000L, () -> end(call, CallStatus.COMPLETED, 200));
        if (call.wanted.listen()) {
            later(call, LISTEN_MS, () -> call.answeredBy = heard(call.script.behaviour()));
        }
        world.actors.pickedUp(call);
        var playing = new Playing(world, call);
        call.playing = playing;
        playing.start();
    }

    private static String heard(Behaviour behaviour) {
        return switch (behaviour) {
            case VOICEMAIL -> "machine_start";
            case FAX -> "fax";
            case ANSWERS, DECLINES, CHILD, WRONG_PERSON, HANGS_UP, LINE -> "human";
            case BUSY, NO_ANSWER, REJECTS, UNALLOCATED -> "unknown";
        };
    }

    /** Ends the call for good; a call that has ended stays as it ended. */
    void end(PhoneCall call, CallStatus how, int sip) {
        if (call.status.ended()) {
            return;
        }
        call.quiet();
        call.ended = world.time.now();
        call.sip = sip;
        var leg = call.leg;
        call.status = how;
        if (leg != null) {
            world.rooms.leave(leg, "participant_hung_up");
        }
        to(call, how);
    }

    /** The operator at the interface ends a call: cancelled before it is answered, completed after. */
    void hangUp(PhoneCall call) {
        if (call.status == CallStatus.IN_PROGRESS) {
            end(call, CallStatus.COMPLETED, 200);
        } else {
            end(call, CallStatus.CANCELED, 487);
        }
    }

    /** Runs a task on the call's behalf, unless the call ends first. */
    void later(PhoneCall call, long ms, Runnable task) {
        call.timers.add(world.time.after(ms, task));
    }

    private void to(PhoneCall call, CallStatus status) {
        call.status = status;
        call.updated = world.time.wall();
        world.callbacks.progress(call);
    }
}
