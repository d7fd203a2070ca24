package gongping.conference.web;

import gongping.conference.ConferenceCommand.NoteSecondMachine;
import gongping.conference.Event;
import gongping.kernel.Actor;
import gongping.ledger.Outcome;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who follows each draw from a second machine: holds its question until the transcript has grown, and puts on record
 * when it came and when it fell silent.
 */
public final class SecondMachines implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SecondMachines.class);
    private static final Duration SILENT = Duration.ofSeconds(6);
    private static final long LOOK_MS = 1_000;

    /** Who asked, on his own context: the ledger's thread, which knows that it has grown, makes no answers. */
    private record Waiting(String conference, int from, Context asker, Promise<Void> promise) {
        void answer() {
            asker.runOnContext(now -> promise.tryComplete());
        }
    }

    private final Vertx vertx;
    private final Conferences conferences;
    private final Clock clock;
    private final Map<String, Instant> seen = new ConcurrentHashMap<>();
    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
    private Instant startedAt = Instant.MAX;
    private long timer = -1;

    /** Of these conferences. */
    public SecondMachines(Vertx vertx, Conferences conferences, Clock clock) {
        this.vertx = vertx;
        this.conferences = conferences;
        this.clock = clock;
        conferences.listen((stream, now, event) -> answer(stream.id()));
    }

    /** Watches from now on. The ledger has been folded. */
    public void start() {
        startedAt = clock.instant();
        timer = vertx.setPeriodic(LOOK_MS, id -> conferences.ids().forEach(this::look));
    }

    /** It has just asked. */
    void seen(String conference) {
        if (seen.put(conference, clock.instant()) == null) {
            look(conference);
        }
    }

    /** Completes when the transcript has this line, or after this time. */
    Future<Void> grown(String conference, int from, Duration wait) {
        if (lines(conference) >= from || wait.isZero()) {
            return Future.succeededFuture();
        }
        var one = new Waiting(conference, from, vertx.getOrCreateContext(), Promise.promise());
        waiting.add(one);
        long alarm = vertx.setTimer(wait.toMillis(), id -> one.answer());
        answer(conference);
        return one.promise().future().onComplete(done -> {
            waiting.remove(one);
            vertx.cancelTimer(alarm);
        });
    }

    private void answer(String conference) {
        for (var one : waiting) {
            if (one.conference().equals(conference) && lines(conference) >= one.from()) {
                one.answer();
            }
        }
    }

    private int lines(String conference) {
        return conferences
                .find(conference)
                .map(known -> known.state().publication().lines().size())
                .orElse(0);
    }

    private void look(String conference) {
        var last = seen.getOrDefault(conference, startedAt);
        boolean there = seen.containsKey(conference)
                && Duration.between(last, clock.instant()).compareTo(SILENT) < 0;
        boolean gone = Duration.between(last, clock.instant()).compareTo(SILENT) >= 0;
        conferences.find(conference).ifPresent(known -> {
            boolean noted = known.state().second().since().isPresent();
            if ((there && !noted) || (gone && noted)) {
                note(conference, known.version(), there);
            }
        });
    }

    private void note(String conference, long version, boolean there) {
        var key = "second-" + conference + "-" + there + "-" + version;
        var note = new NoteSecondMachine(there);
        conferences.byRule(conference, key, Actor.SYSTEM, clock.instant(), note).onComplete(done -> {
            if (done.failed() || done.result() instanceof Outcome.Unknown<Event>) {
                LOG.warn("whether the second machine of {} is there could not be noted yet", conference);
            }
        });
    }

    @Override
    public void close() {
        vertx.cancelTimer(timer);
        waiting.forEach(Waiting::answer);
    }
}
