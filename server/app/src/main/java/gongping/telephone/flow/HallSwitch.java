package gongping.telephone.flow;

import gongping.telephone.Done;
import gongping.telephone.RoomId;
import gongping.telephone.Telephone;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * The on-air switch of one room: the hall's leg, open or held. It works on threads of its own, so that nothing that
 * happens to a call can delay a dump. The last order wins: an opening that comes back late is closed again, and held is
 * told only once no opening is on its way any more.
 */
final class HallSwitch {
    private static final Duration AGAIN = Duration.ofMillis(100);
    private static final long MOVING = -1;

    private final Telephone telephone;
    private final RoomId room;
    private final Duration openingMax;
    private final Executor threads;
    private final Consumer<Signal> told;
    private final Runnable gaveUp;
    private final Runnable silence;
    private long order;
    private int openings;
    private boolean open;
    private boolean busy;
    private boolean isNews;

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
    synchronized boolean open() {
        return open;
    }

    /** Taken before a look at the room: what the look finds counts only while {@link #unmoved} since. */
    synchronized long mark() {
        return busy ? MOVING : order;
    }

    /** Whether no order was given or under way at any time since this mark. */
    synchronized boolean unmoved(long mark) {
        return mark != MOVING && mark == order && !busy;
    }

    /** After a restart: the hall was open and stays open. */
    synchronized void resume(boolean wasOpen) {
        open = wasOpen;
    }

    /** Gives the standing order once more, unless there was another since this mark; it was told before. */
    synchronized void again(long mark) {
        if (unmoved(mark)) {
            order(open, false);
        }
    }

    synchronized void set(boolean wanted) {
        order(wanted, true);
    }

    private synchronized void order(boolean wanted, boolean news) {
        open = wanted;
        isNews = news;
        busy = true;
        order++;
        var mine = order;
        if (wanted) {
            openings++;
            threads.execute(() -> opens(mine));
        } else {
            threads.execute(() -> closes(mine));
        }
    }

    private void opens(long mine) {
        try {
            var end = Instant.now().plus(openingMax);
            for (var asked = opening(mine); asked.isPresent(); asked = opening(mine)) {
                var answer = asked.get();
                var done = Patience.maybe("hall", () -> answer);
                if (done == Done.DONE || done == Done.ASKED) {
                    acknowledge(mine, done);
                    return;
                }
                if (Instant.now().isAfter(end)) {
                    giveUp(mine);
                    return;
                }
                Patience.pause(AGAIN);
            }
        } finally {
            opened();
        }
    }

    /** Looked and ordered in one, so that no dump lies between; nothing once there is a newer order. */
    private synchronized Optional<Future<Done>> opening(long mine) {
        return standing(mine) ? Optional.of(telephone.hall(room, true)) : Optional.empty();
    }

    private synchronized void giveUp(long mine) {
        if (standing(mine)) {
            gaveUp.run();
            set(false);
        }
    }

    private synchronized void opened() {
        openings--;
    }

    /** An opening that is still on its way may overtake us: so the callee is silenced beside, and we come again. */
    private void closes(long mine) {
        while (standing(mine)) {
            var last = nothingOpens();
            if (!last) {
                threads.execute(silence);
            }
            var done = Patience.maybe("hall", () -> telephone.hall(room, false));
            if (done == Done.ASKED || (last && (done == Done.DONE || done == Done.GONE))) {
                acknowledge(mine, done);
                return;
            }
            silence.run();
            Patience.pause(AGAIN);
        }
    }

    private synchronized boolean nothingOpens() {
        return openings == 0;
    }

    private synchronized boolean standing(long mine) {
        return mine == order;
    }

    private synchronized void acknowledge(long mine, Done done) {
        if (standing(mine)) {
            busy = false;
            if (isNews && done != Done.ASKED) {
                told.accept(new Signal.Switched(open));
            }
        }
    }
}
