package gongping.ledger;

import gongping.kernel.Order;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order on its way: who decides it, and who waits for what became of it. */
final class Pending<S, C, E> {
    private final Sequencer<S, C, E> sequencer;
    private final StreamId stream;
    private final Order<C> order;
    private final RequestHash request;
    private final Guard<S> guard;
    private final Promise<Outcome<E>> promise = Promise.promise();
    private final @Nullable Context context = Vertx.currentContext();
    private final long deadline;
    private @Nullable Outcome<E> answer;
    private boolean sent;
    private boolean settled;

    Pending(
            Sequencer<S, C, E> sequencer,
            StreamId stream,
            Order<C> order,
            RequestHash request,
            Guard<S> guard,
            Duration patience) {
        this.sequencer = sequencer;
        this.stream = stream;
        this.order = order;
        this.request = request;
        this.guard = guard;
        this.deadline = System.nanoTime() + patience.toNanos();
    }

    StreamId stream() {
        return stream;
    }

    Order<C> order() {
        return order;
    }

    RequestHash request() {
        return request;
    }

    Guard<S> guard() {
        return guard;
    }

    String key() {
        return order.key();
    }

    Future<Outcome<E>> future() {
        return promise.future();
    }

    /** Decides it on top of the batch; what it comes to is told when the batch is stored. */
    void decide(Batch batch) {
        try {
            answer = sequencer.decide(this, batch);
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    /** Its key has had its effect already. */
    void recall(Batch.Accepted first, List<Entry> entries) {
        try {
            var events = entries.stream().map(sequencer::recorded).toList();
            settle(
                    sent
                            ? new Outcome.Done<>(events, first.lastVersion())
                            : new Outcome.Repeated<>(events, first.lastVersion()));
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    boolean asks(Batch.Accepted first) {
        return first.stream().equals(stream) && first.request().equals(request);
    }

    /** A statement with its events left and no answer came back. */
    void markSent() {
        sent |= answer instanceof Outcome.Done<E>;
    }

    boolean isLate() {
        return System.nanoTime() > deadline;
    }

    boolean isSettled() {
        return settled;
    }

    void settle() {
        if (answer != null && !settled) {
            settle(answer);
        }
    }

    void reuse() {
        settle(new Outcome.KeyReused<>());
    }

    /** Nobody tries any longer. */
    void giveUp() {
        if (!settled) {
            settle(sent ? new Outcome.Unknown<>() : new Outcome.Busy<>());
        }
    }

    void fail(Throwable why) {
        settled = true;
        deliver(() -> promise.tryFail(why));
    }

    private void settle(Outcome<E> outcome) {
        settled = true;
        deliver(() -> promise.tryComplete(outcome));
    }

    /** On the sender's own context: what follows must not run on the ledger's thread. */
    private void deliver(Runnable delivery) {
        if (context == null) {
            delivery.run();
        } else {
            context.runOnContext(on -> delivery.run());
        }
    }
}
