package gongping.telephone.flow;

import gongping.telephone.Ability;
import gongping.telephone.CallbackToken;
import gongping.telephone.Done;
import gongping.telephone.Leg;
import gongping.telephone.LegOrder;
import gongping.telephone.ProviderId;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Keeps the room as it ought to be while a line is live: hall and desk in, the hall held unless it is meant to be open,
 * the callee muted until it is safe, nobody else in. Each sweep looks and puts right what it finds.
 */
final class Room {
    private final Line line;
    private final CallbackToken token;
    private final HallSwitch hall;
    private final Set<ProviderId> strays = new HashSet<>();
    private OptionalLong waitsSince = OptionalLong.empty();
    private boolean ready;
    private boolean takenOver;

    /** {@code takenOver}: what the hall's leg was told before is not known to everybody, so it is told once more. */
    Room(Line line, CallbackToken token, HallSwitch hall, boolean takenOver) {
        this.line = line;
        this.token = token;
        this.hall = hall;
        this.takenOver = takenOver;
    }

    /**
     * What a sweep found.
     *
     * @param talks the callee is in the room and may talk with the desk
     * @param hall the hall's switch as it is, where that is to be told
     */
    record Seen(boolean talks, Optional<Boolean> hall) {
        static final Seen NOTHING = new Seen(false, Optional.empty());
    }

    /**
     * One sweep.
     *
     * @param mine the adopted call
     * @param muted whether the callee is meant to be muted
     */
    Seen sweep(ProviderId mine, boolean muted) {
        if (!line.telephone().abilities().contains(Ability.MIX)) {
            return Seen.NOTHING;
        }
        if (!ready) {
            ready = Patience.maybe("open", () -> line.telephone().open(line.room(), token)) == Done.DONE;
        }
        var mark = hall.mark();
        var legs = Patience.maybe("legs", () -> line.telephone().legs(line.room()));
        if (legs == null) {
            return Seen.NOTHING;
        }
        legs.stream().filter(line.stray(Optional.of(mine))).forEach(this::remove);
        var told = told(legs, mark);
        var callee = legs.stream()
                .filter(leg -> leg.provider().equals(mine) && leg.joined())
                .findAny();
        var safe = hall(legs, mark, callee.isPresent());
        return new Seen(callee.filter(leg -> callee(leg, muted, safe)).isPresent(), told);
    }

    /** A look that began before an order is no acknowledgement of it. */
    private Optional<Boolean> told(List<Leg> legs, long mark) {
        var open = hall.open();
        var right = legs.stream().anyMatch(leg -> leg.label().equals(Leg.HALL) && leg.joined() && leg.held() != open);
        if (!takenOver || !right || !hall.unmoved(mark)) {
            return Optional.empty();
        }
        takenOver = false;
        return Optional.of(open);
    }

    /** Whether the hall hears only what it is meant to hear, for sure. */
    private boolean hall(List<Leg> legs, long mark, boolean calleeIn) {
        var found = legs.stream().filter(one -> one.label().equals(Leg.HALL)).findAny();
        if (found.isEmpty() && ready) {
            return true;
        }
        if (found.isEmpty() || !found.get().joined()) {
            return calleeIn && waitedLongEnough() && goesWithout(found);
        }
        var leg = found.get();
        if (leg.held() == hall.open()) {
            hall.again(mark);
        }
        return hall.open() || (leg.held() && hall.unmoved(mark));
    }

    /**
     * The hall's leg comes in open and is held a moment later, so the callee waits for it, muted, even before it is
     * called; but not for ever.
     */
    private boolean waitedLongEnough() {
        if (waitsSince.isEmpty()) {
            waitsSince = OptionalLong.of(System.nanoTime());
        }
        var waited = Duration.ofNanos(System.nanoTime() - waitsSince.getAsLong());
        return waited.compareTo(line.timing().greeting().dividedBy(3)) > 0;
    }

    /** Operator and callee can talk without the hall; it is not let in behind their backs. */
    private boolean goesWithout(Optional<Leg> hall) {
        ready = true;
        line.alarm("call.hall-missing");
        return hall.isEmpty()
                || Patience.maybe(
                                "hall",
                                () -> line.telephone()
                                        .leg(line.room(), hall.get().provider(), LegOrder.HANGUP))
                        != null;
    }

    /** Puts the callee's leg right; true where it is un-muted now. */
    private boolean callee(Leg leg, boolean muted, boolean safe) {
        var wanted = muted || !safe;
        if (leg.muted() == wanted) {
            return !wanted;
        }
        var order = wanted ? LegOrder.MUTE : LegOrder.UNMUTE;
        var done = Patience.maybe("mute", () -> line.telephone().leg(line.room(), leg.provider(), order));
        return done == Done.DONE && !wanted;
    }

    /** Somebody who was not called from here: muted first, then out. */
    private void remove(Leg leg) {
        if (strays.add(leg.provider())) {
            line.alarm("call.stray");
        }
        Patience.maybe("stray", () -> line.telephone().leg(line.room(), leg.provider(), LegOrder.MUTE));
        Patience.maybe("stray", () -> line.telephone().leg(line.room(), leg.provider(), LegOrder.HANGUP));
    }
}
