package gongping.ledger;

import gongping.database.Backoff;
import gongping.database.Fault;
import gongping.kernel.CorruptLedger;
import io.vertx.core.Future;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that follows the ledger and appends to it: at most one batch is under way, and what waits meanwhile is
 * the next one, so that the disk is asked once for many.
 */
final class Appender {
    private static final Logger LOG = LoggerFactory.getLogger(Appender.class);
    private static final int BATCH_MAX = 256;
    private static final int WAITING_MAX = 4_096;
    private static final int CONFLICTS_MAX = 3;
    private static final long POLL_MS = 1_000;

    private final Store store;
    private final Consumer<Entry> fold;
    private final Thread thread = Thread.ofPlatform().name("ledger").unstarted(this::run);
    private final CountDownLatch closing = new CountDownLatch(1);

    /** An order, or nothing: look whether others have appended. */
    private final BlockingQueue<Optional<Pending<?, ?, ?>>> queue = new LinkedBlockingQueue<>(WAITING_MAX);

    private final AtomicBoolean woken = new AtomicBoolean();

    /** Same key as another one in the batch: its turn comes with the next. */
    private final Deque<Pending<?, ?, ?>> held = new ArrayDeque<>();

    private final Runnable started;
    private volatile long seq;
    private volatile long heardAt = System.nanoTime();
    private volatile @Nullable CorruptLedger broken;
    private volatile boolean drained;

    Appender(Store store, Consumer<Entry> fold, Runnable started) {
        this.store = store;
        this.fold = fold;
        this.started = started;
    }

    void start() {
        thread.start();
    }

    /** The last event that is folded here. */
    long seq() {
        return seq;
    }

    /** When the database last answered, {@link System#nanoTime()}. */
    long heardAt() {
        return heardAt;
    }

    boolean isBroken() {
        return broken != null;
    }

    void queue(Pending<?, ?, ?> order) {
        if (!queue.offer(Optional.of(order)) || drained) {
            order.giveUp();
        }
    }

    /** There may be news up to this seq. */
    void wake(long news) {
        if (news > seq && woken.compareAndSet(false, true) && !queue.offer(Optional.empty())) {
            woken.set(false);
        }
    }

    /** Ends the batch under way; orders that still wait are answered as not done. */
    void close() throws InterruptedException {
        closing.countDown();
        wake(Long.MAX_VALUE);
        thread.join();
    }

    private void run() {
        try {
            for (int tries = 0; !follow(); tries++) {
                if (closing.await(Backoff.ms(tries), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
            started.run();
            while (closing.getCount() > 0) {
                work();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            drained = true;
            held.forEach(Pending::giveUp);
            queue.forEach(waiting -> waiting.ifPresent(Pending::giveUp));
        }
    }

    private void work() throws InterruptedException {
        var first = held.isEmpty() ? queue.poll(POLL_MS, TimeUnit.MILLISECONDS) : Optional.of(held.remove());
        if (first == null || first.isEmpty()) {
            woken.set(false);
            follow();
        } else {
            settle(gather(first.get()));
        }
    }

    private List<Pending<?, ?, ?>> gather(Pending<?, ?, ?> first) {
        var batch = new ArrayList<Pending<?, ?, ?>>(List.of(first));
        var keys = new HashSet<>(List.of(first.key()));
        for (var next = queue.poll(); next != null; next = batch.size() < BATCH_MAX ? queue.poll() : null) {
            if (next.isEmpty()) {
                woken.set(false);
            } else if (keys.add(next.get().key())) {
                batch.add(next.get());
            } else {
                held.add(next.get());
            }
        }
        return batch;
    }

    /** Until each of them is settled: stored, refused, recalled, or given up when its time is over. */
    private void settle(List<Pending<?, ?, ?>> orders) throws InterruptedException {
        var open = new ArrayList<>(orders);
        int conflicts = 0;
        for (int tries = 0; !open.isEmpty(); tries++) {
            try {
                round(open);
            } catch (CorruptLedger e) {
                stop(e);
                open.forEach(order -> order.fail(e));
            } catch (Exception e) {
                boolean refused = Fault.of(e) == Fault.TAKEN || Fault.of(e) == Fault.REFUSED;
                if (refused && open.size() > 1) {
                    oneByOne(open);
                } else if (refused && ++conflicts == CONFLICTS_MAX) {
                    open.forEach(order -> order.fail(e));
                } else if (closing.await(Backoff.ms(tries), TimeUnit.MILLISECONDS)) {
                    open.forEach(Pending::giveUp);
                }
            }
            open.stream().filter(Pending::isLate).forEach(Pending::giveUp);
            open.removeIf(Pending::isSettled);
        }
    }

    /** One of them cannot be stored; the others must not suffer. */
    private void oneByOne(List<Pending<?, ?, ?>> orders) throws InterruptedException {
        for (var order : orders) {
            if (!order.isSettled()) {
                settle(List.of(order));
            }
        }
    }

    private void round(List<Pending<?, ?, ?>> open) {
        refuseIfBroken();
        var lookup = heard(store.lookup(open.stream().map(Pending::key).toList()));
        if (lookup.head() != seq) {
            catchUp();
        }
        for (var order : open) {
            var first = lookup.found().get(order.key());
            if (first != null) {
                recall(order, first);
            }
        }
        open.removeIf(Pending::isSettled);
        var batch = new Batch(seq);
        open.forEach(order -> order.decide(batch));
        if (batch.isEmpty() || appended(batch, open)) {
            open.forEach(Pending::settle);
        }
    }

    private void recall(Pending<?, ?, ?> order, Batch.Accepted first) {
        if (order.asks(first)) {
            order.recall(first, heard(store.ofStream(first.stream(), first.firstVersion(), first.lastVersion())));
        } else {
            order.reuse();
        }
    }

    private boolean appended(Batch batch, List<Pending<?, ?, ?>> open) {
        var answer = store.append(batch);
        try {
            if (heard(answer)) {
                seq = batch.nextSeq() - 1;
                batch.publish();
                return true;
            }
            return false;
        } catch (Exception e) {
            if (Fault.of(e) == Fault.LOST) {
                open.forEach(Pending::markSent);
            }
            throw e;
        }
    }

    /** Folds what others have appended. A failure is none: the next poll comes within a second. */
    private boolean follow() {
        try {
            refuseIfBroken();
            catchUp();
            return true;
        } catch (CorruptLedger e) {
            stop(e);
            return true;
        } catch (Exception e) {
            LOG.debug("the ledger cannot be read just now: {}", Fault.of(e));
            return false;
        }
    }

    private void catchUp() {
        List<Entry> page;
        do {
            page = heard(store.after(seq));
            for (var entry : page) {
                if (entry.seq() != seq + 1) {
                    throw new CorruptLedger(entry.seq(), "seq " + (seq + 1) + " is missing");
                }
                fold.accept(entry);
                seq = entry.seq();
            }
        } while (page.size() == Store.PAGE);
    }

    private void refuseIfBroken() {
        var why = broken;
        if (why != null) {
            throw why;
        }
    }

    private void stop(CorruptLedger why) {
        if (broken == null) {
            broken = why;
            LOG.error("the ledger is corrupt, nothing is decided any more", why);
        }
    }

    private <T> T heard(Future<T> answer) {
        T result = answer.await();
        heardAt = System.nanoTime();
        return result;
    }
}
