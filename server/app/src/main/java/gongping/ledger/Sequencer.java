package gongping.ledger;

import gongping.kernel.CorruptLedger;
import gongping.kernel.Decider;
import gongping.kernel.Decision;
import gongping.kernel.Order;
import gongping.kernel.Recorded;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All streams of one kind: their folded states, and the way for orders into them. Orders that wait are decided one
 * after the other in memory and stored by one statement; whoever loses the race against another node decides again on
 * what is there now.
 *
 * @param <S> the folded state
 * @param <C> the commands
 * @param <E> the events
 */
public final class Sequencer<S, C, E> {
    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);

    private final String kind;
    private final Decider<S, C, E> rules;
    private final Codec<E> codec;
    private final Ledger ledger;
    private final Map<StreamId, Known<S>> streams = new ConcurrentHashMap<>();
    private final Map<StreamId, RuntimeException> broken = new ConcurrentHashMap<>();
    private final List<Listener<S, E>> listeners = new CopyOnWriteArrayList<>();

    /** What the batch in the making adds; seen by nobody else until it is stored. */
    private final Map<StreamId, Known<S>> drafts = new HashMap<>();

    private @Nullable Batch drafting;

    Sequencer(String kind, Decider<S, C, E> rules, Codec<E> codec, Ledger ledger) {
        this.kind = kind;
        this.rules = rules;
        this.codec = codec;
        this.ledger = ledger;
    }

    /** {@link #submit(StreamId, Order, RequestHash, Guard)} without a guard. */
    public Future<Outcome<E>> submit(StreamId stream, Order<C> order, RequestHash request) {
        return submit(stream, order, request, Guard.none());
    }

    /**
     * Gives an order. May be called from any thread; the future ends within about 15 s, on the caller's context.
     *
     * @param request tells another request under the same key from the same one again
     * @param guard asked before the rules, with the state that they see
     * @return what became of it; fails only where a defect or a corrupt stream stands in the way
     */
    public Future<Outcome<E>> submit(StreamId stream, Order<C> order, RequestHash request, Guard<S> guard) {
        if (!stream.kind().equals(kind)) {
            throw new IllegalArgumentException("a stream of another kind");
        }
        var pending = new Pending<>(this, stream, order, request, guard, ledger.patience());
        ledger.queue(pending);
        return pending.future();
    }

    /** The stream as it is folded here, its initial state if it has no event yet. */
    public Known<S> state(StreamId stream) {
        var known = streams.get(stream);
        return known == null ? Known.nothing(rules.initial()) : known;
    }

    /** The streams of this kind that have events. */
    public Set<StreamId> streams() {
        return Set.copyOf(streams.keySet());
    }

    /** Whether an event of this stream could not follow; nothing is folded or decided there any more. */
    public boolean isBroken(StreamId stream) {
        return broken.containsKey(stream);
    }

    /** Adds a listener, told of every event folded from now on; of the whole past too if the ledger has not started. */
    public void listen(Listener<S, E> listener) {
        listeners.add(listener);
    }

    /** Recorded events of a stream, at most 2,000, from this version on. */
    public Future<List<Recorded<E>>> history(StreamId stream, long from) {
        return ledger.entries(stream, from)
                .map(entries -> entries.stream().map(this::recorded).toList());
    }

    /** On the ledger's thread: what the rules say, on top of what the batch holds already. */
    Outcome<E> decide(Pending<S, C, E> pending, Batch batch) {
        if (drafting != batch) {
            drafting = batch;
            drafts.clear();
        }
        var stream = pending.stream();
        var why = broken.get(stream);
        if (why != null) {
            throw why;
        }
        var known = drafts.getOrDefault(stream, state(stream));
        var stale = pending.guard().check(known.state(), known.version());
        if (stale.isPresent()) {
            return new Outcome.Refused<>(stale.get(), known.version());
        }
        return switch (rules.decide(known.state(), pending.order())) {
            case Decision.Refused<E>(var refusal) -> new Outcome.Refused<>(refusal, known.version());
            case Decision.Accepted<E>(var events) -> accept(pending, batch, known, events);
        };
    }

    private Outcome<E> accept(Pending<S, C, E> pending, Batch batch, Known<S> before, List<E> events) {
        var entries = new ArrayList<Entry>();
        var steps = new ArrayList<Step<S, E>>();
        var known = before;
        for (var event : events) {
            var entry = entry(pending, known, batch.nextSeq() + entries.size(), event);
            var step = step(known, entry);
            entries.add(entry);
            steps.add(step);
            known = step.now();
        }
        var order = new Batch.Accepted(
                pending.key(), pending.stream(), before.version() + 1, known.version(), pending.request());
        batch.add(order, entries, () -> steps.forEach(step -> publish(pending.stream(), step)));
        drafts.put(pending.stream(), known);
        return new Outcome.Done<>(steps.stream().map(Step::event).toList(), known.version());
    }

    private Entry entry(Pending<S, C, E> pending, Known<S> before, long seq, E event) {
        var order = pending.order();
        var body = codec.encode(event);
        var type = codec.type(event);
        var at = order.at();
        long version = before.version() + 1;
        var hash = Canonical.hash(before.hash(), pending.stream(), version, type, order.actor(), at, order.key(), body);
        return new Entry(
                seq, pending.stream(), version, hash, type, order.key(), order.actor(), at, Buffer.buffer(body));
    }

    /** On the ledger's thread: an event that is stored already, by another node or before this one started. */
    void fold(Entry entry) {
        var stream = entry.stream();
        if (broken.containsKey(stream)) {
            return;
        }
        try {
            var before = state(stream);
            if (entry.version() != before.version() + 1) {
                throw new CorruptLedger(entry.version(), "the one before it is missing");
            }
            if (!entry.hash().equals(Canonical.hash(before.hash(), entry))) {
                throw new CorruptLedger(entry.version(), "its hash does not fit");
            }
            publish(stream, step(before, entry));
        } catch (RuntimeException e) {
            broken.put(stream, e);
            LOG.error("{} stops at version {}", stream, entry.version(), e);
        }
    }

    Recorded<E> recorded(Entry entry) {
        var event = codec.decode(entry.type(), entry.body().getBytes());
        return new Recorded<>(entry.version(), entry.hash(), entry.actor(), entry.at(), event);
    }

    /** From the stored bytes, also for what was decided here: what is folded is what any other node folds. */
    private Step<S, E> step(Known<S> before, Entry entry) {
        var event = recorded(entry);
        var state = rules.evolve(before.state(), event);
        return new Step<>(new Known<>(state, entry.version(), entry.hash()), event);
    }

    private void publish(StreamId stream, Step<S, E> step) {
        streams.put(stream, step.now());
        for (var listener : listeners) {
            try {
                listener.folded(stream, step.now(), step.event());
            } catch (RuntimeException e) {
                LOG.error(
                        "a listener of {} failed at version {}",
                        stream,
                        step.now().version(),
                        e);
            }
        }
    }

    private record Step<S, E>(Known<S> now, Recorded<E> event) {}
}
