package gongping.telephone.flow;

import gongping.telephone.Done;
import gongping.telephone.RoomId;
import gongping.telephone.Telephone;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * The on-air switch of one room: the hall's leg, open or held. It works on threads of its own, so that nothing that
 * happens to a call can delay a dump. The last order wins: an opening that comes back late is closed again.
 */
final class HallSwitch {
    private static final Duration AGAIN = Duration.ofMillis(100);

    private final Telephone telephone;
    private final RoomId room;
    private final Duration openingMax;
    private final Executor threads;
    private final Consumer<Signal> told;
    private final Runnable gaveUp;
    private final Runnable silence;
    private final AtomicLong order = new AtomicLong();
    private volatile boolean open;
    private volatile boolean busy;

    /**
     * {@code told} hears of each acknowledgement, {@code gaveUp} of an opening that did not come about; {@code silence}
     * mutes the callee, for a hall that does not answer.
     */
    HallSwitch(
            Telephone telephone,
            RoomId room,
            Duration openingMax,
            Executor threads,
            Consumer<Signal> told,
            Runnable gaveUp,
            Runnable silence) {
        this.telephone = telephone;
        this.room = room;
        this.openingMax = openingMax;
        this.threads = threads;
        this.told = told;
        this.gaveUp = gaveUp;
        this.silence = silence;
    }

    /** Whether the hall is meant to hear the callee. */
    boolean open() {
        return open;
    }

    /** Whether an order is under way. */
    boolean busy() {
        return busy;
    }

    /** After a restart: the hall was open and stays open. */
    void resume(boolean wasOpen) {
        open = wasOpen;
    }

    void set(boolean wanted) {
        open = wanted;
        busy = true;
        var mine = order.incrementAndGet();
        threads.execute(() -> work(mine, wanted));
    }

    private void work(long mine, boolean wanted) {
        var end = Instant.now().plus(openingMax);
        while (mine == order.get()) {
            var done = Patience.maybe("hall", () -> telephone.hall(room, wanted));
            if (mine != order.get()) {
                return;
            }
            if (done == Done.DONE || done == Done.ASKED || (done == Done.GONE && !wanted)) {
                busy = false;
                if (done != Done.ASKED) {
                    told.accept(new Signal.Switched(wanted));
                }
                return;
            }
            if (!wanted) {
                silence.run();
            }
            if (wanted && Instant.now().isAfter(end)) {
                gaveUp.run();
                set(false);
                return;
            }
            Patience.pause(AGAIN);
        }
    }
}
