package gongping.telephone.flow;

import gongping.telephone.Ability;
import gongping.telephone.Done;
import gongping.telephone.Fact;
import gongping.telephone.Greeting;
import gongping.telephone.LegOrder;
import gongping.telephone.LineStatus;
import gongping.telephone.ProviderId;
import gongping.telephone.RoomId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Keeps one line from its claim to its end, on a thread of its own, straight down: place, or search where that got
 * lost, then watch. It may be interrupted anywhere; whoever takes the claim over goes on from what is known.
 */
final class Keeper implements Runnable {
    private final Line line;
    private final Claim claim;
    private final Greeting greeting;
    private final boolean fresh;
    private final HallSwitch hall;
    private final Room room;
    private final LinkedBlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final Runnable over;
    private volatile Wish wish;
    private volatile Optional<ProviderId> bound = Optional.empty();
    private Progress progress = Progress.NONE;
    private long since = System.nanoTime();
    private int switched;
    private boolean askedToHangUp;

    /** {@code fresh}: claimed by this run just now, so that it may dial; {@code over} runs at the end. */
    Keeper(Line line, Claim claim, Greeting greeting, boolean fresh, HallSwitch hall, Wish wish, Runnable over) {
        this.line = line;
        this.claim = claim;
        this.greeting = greeting;
        this.fresh = fresh;
        this.hall = hall;
        this.wish = wish;
        this.room = new Room(line, claim.token(), hall, !fresh);
        this.over = over;
    }

    void tell(Signal signal) {
        signals.add(signal);
    }

    void wants(Wish now) {
        wish = now;
        signals.add(new Signal.Wanted());
    }

    HallSwitch hall() {
        return hall;
    }

    boolean isIn(RoomId wanted) {
        return line.room().equals(wanted);
    }

    @Override
    public void run() {
        try {
            var call = fresh ? placed() : claim.refused() ? Optional.<ProviderId>empty() : taken();
            call.ifPresent(this::watch);
            Patience.<Void>sure("end", () -> line.claims().end(line.id()));
        } catch (Patience.Stopped e) {
            return;
        } finally {
            over.run();
        }
    }

    private Optional<ProviderId> placed() {
        return switch (new Placing(line, claim, greeting, () -> wish.hangUp()).run()) {
            case Placing.Result.Bound(var provider) -> Optional.of(provider);
            case Placing.Result.Nothing nothing -> Optional.empty();
            case Placing.Result.Riddle riddle -> searched();
        };
    }

    /** A line of an earlier run: bound already, or a riddle. It is never dialled. */
    private Optional<ProviderId> taken() {
        line.telephone().resume(line.id(), line.room(), hall.open());
        return claim.provider().isPresent() ? claim.provider() : searched();
    }

    private Optional<ProviderId> searched() {
        Patience.<Void>sure("unknown", () -> line.claims().unknown(line.id()));
        line.tell(News.UNKNOWN, Optional.empty(), Optional.empty());
        var search = new Search(line, claim);
        var end = System.nanoTime() + line.timing().lost().toNanos();
        while (System.nanoTime() < end) {
            var found = search.once();
            if (found.isPresent()) {
                return found;
            }
            await(line.timing().search(), Signal.Said.class);
        }
        line.tell(News.LOST, Optional.empty(), Optional.empty());
        hall.set(false);
        end = System.nanoTime() + line.timing().ghost().toNanos();
        while (System.nanoTime() < end) {
            await(line.timing().search(), Signal.Said.class);
            search.ghosts();
        }
        return Optional.empty();
    }

    /** Waits, or until a signal of this kind arrives. */
    private void await(Duration longest, Class<? extends Signal> kind) {
        try {
            var end = System.nanoTime() + longest.toNanos();
            for (var left = longest.toNanos(); left > 0; left = end - System.nanoTime()) {
                var signal = signals.poll(left, TimeUnit.NANOSECONDS);
                if (kind.isInstance(signal)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Patience.Stopped();
        }
    }

    /** The hall does not answer: the callee is silenced instead. */
    void silence() {
        bound.ifPresent(call ->
                Patience.maybe("silence", () -> line.telephone().leg(line.room(), call, LegOrder.MUTE)));
    }

    private void watch(ProviderId call) {
        bound = Optional.of(call);
        came(progress.seen(LineStatus.QUEUED), call);
        var next = System.nanoTime();
        while (!progress.ended()) {
            var signal = next(next - System.nanoTime());
            if (signal == null) {
                next = System.nanoTime() + line.timing().poll().toNanos();
                look(call);
            } else {
                take(signal, call);
            }
        }
        if (progress.conflict()) {
            line.alarm("call.two-ends");
        }
    }

    private @org.jspecify.annotations.Nullable Signal next(long nanos) {
        try {
            return signals.poll(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Patience.Stopped();
        }
    }

    private void take(Signal signal, ProviderId call) {
        switch (signal) {
            case Signal.Said(var fact) -> said(fact, call);
            case Signal.Switched(var open) -> {
                var key = line.id() + "/hall-" + claim.boot() + "-" + ++switched;
                line.tell(open ? News.HALL_ON : News.HALL_OFF, key, Optional.of(call), Optional.empty());
            }
            case Signal.Wanted now -> look(call);
        }
    }

    private void said(Fact fact, ProviderId call) {
        switch (fact.kind()) {
            case HALL_OPEN, HALL_HELD -> {
                if (fact.source() == Fact.Source.PERSON) {
                    take(new Signal.Switched(fact.kind() == Fact.Kind.HALL_OPEN), call);
                } else {
                    look(call);
                }
            }
            case LEFT -> look(call);
            case JOINED -> {
                came(progress.heard(fact.kind()), call);
                if (fact.source() == Fact.Source.PERSON) {
                    came(progress.joined(), call);
                } else {
                    look(call);
                }
            }
            case INITIATED, RINGING, ANSWERED, COMPLETED, BUSY, NO_ANSWER, FAILED, CANCELED, OTHER ->
                came(progress.heard(fact.kind()), call);
        }
    }

    /** Asks how the call stands and puts right what is not as it ought to be. */
    private void look(ProviderId call) {
        if (line.telephone().abilities().contains(Ability.LOOK)) {
            var snapshot = Patience.maybe("look", () -> line.telephone().look(call));
            if (snapshot != null) {
                came(progress.seen(snapshot.status()), call);
            }
        }
        if (progress.ended()) {
            return;
        }
        var seen = room.sweep(call, wish.muted());
        seen.hall().ifPresent(open -> take(new Signal.Switched(open), call));
        if (seen.talks()) {
            came(progress.joined(), call);
        }
        if ((wish.hangUp() || tooLong()) && !askedToHangUp) {
            var done = Patience.maybe("hang up", () -> line.telephone().leg(line.room(), call, LegOrder.HANGUP));
            askedToHangUp = done == Done.ASKED;
        }
    }

    /** Past the longest time of its state (telephony.md §1.3): rings on for ever, or never gets into the room. */
    private boolean tooLong() {
        if (!line.telephone().abilities().contains(Ability.LOOK)) {
            return false;
        }
        var lasted = Duration.ofNanos(System.nanoTime() - since);
        return (progress.at(News.RINGING) && lasted.compareTo(line.timing().ring()) > 0)
                || (progress.at(News.GREETING) && lasted.compareTo(line.timing().greeting()) > 0);
    }

    private void came(Progress next, ProviderId call) {
        if (next.reached().equals(progress.reached())) {
            progress = next;
            return;
        }
        progress = next;
        since = System.nanoTime();
        if (progress.ended() && hall.open()) {
            hall.set(false);
        }
        next.reached().ifPresent(news -> line.tell(news, Optional.of(call), Optional.empty()));
    }
}
