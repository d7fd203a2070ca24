package gongping.conference.web;

import gongping.conference.Conference;
import gongping.conference.Event;
import gongping.conference.Round;
import gongping.conference.RoundCommand;
import gongping.draw.Bundle;
import gongping.draw.Party;
import gongping.draw.Verdict;
import gongping.draw.Verifier;
import gongping.kernel.Actor;
import gongping.ledger.Known;
import gongping.ledger.Outcome;
import gongping.ledger.StreamId;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the server does by itself in a round: it reveals its own link as soon as the digits hold, and runs the verifier
 * over the transcript's bytes as soon as there is a result. Both follow from the state, so a restart loses neither, and
 * both have a key of their own, so that several nodes do it once.
 */
public final class Reactions implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Reactions.class);
    private static final int AGAIN_MS = 1_000;

    private final Conferences conferences;
    private final Chains chains;
    private final SealedFiles files;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("reactions").daemon(true).factory());

    /** Listens to these conferences from now on; {@link #start} looks at what is there already. */
    public Reactions(Conferences conferences, Chains chains, SealedFiles files, Clock clock) {
        this.conferences = conferences;
        this.chains = chains;
        this.files = files;
        this.clock = clock;
        conferences.listen(this::folded);
    }

    /** Takes up what a restart left undone. The ledger has been folded. */
    public void start() {
        conferences.ids().forEach(this::look);
    }

    private void folded(StreamId stream, Known<Conference> now, gongping.kernel.Recorded<Event> event) {
        if (event.event() instanceof gongping.conference.RoundEvent
                || event.event() instanceof gongping.conference.InquiryEvent.InquirySeated) {
            look(stream.id());
        }
    }

    private void look(String id) {
        if (!thread.isShutdown()) {
            thread.execute(() -> act(id));
        }
    }

    private void act(String id) {
        try {
            conferences
                    .find(id)
                    .ifPresent(known -> due(known.state()).ifPresent(command -> submit(id, known.state(), command)));
        } catch (RuntimeException e) {
            LOG.error("a reaction of {} failed", id, e);
            again(id);
        }
    }

    /** The key names the head that it follows from: several nodes do it once. */
    private void submit(String id, Conference state, RoundCommand command) {
        var head = state.draw().orElseThrow().transcript().head().shortened();
        var what = command.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        var key = "rule-" + id + "-" + what + "-" + head;
        conferences.byRule(id, key, Actor.SYSTEM, clock.instant(), command).onComplete(done -> {
            boolean open = done.failed()
                    || done.result() instanceof Outcome.Busy<Event>
                    || done.result() instanceof Outcome.Unknown<Event>;
            if (open) {
                again(id);
            }
        });
    }

    private void again(String id) {
        if (!thread.isShutdown()) {
            var later = thread.schedule(() -> act(id), AGAIN_MS, TimeUnit.MILLISECONDS);
            LOG.debug("again in {} ms: {}", AGAIN_MS, later.isDone());
        }
    }

    private Optional<RoundCommand> due(Conference state) {
        for (var round : state.rounds().values()) {
            var command = switch (round) {
                case Round.Keyed keyed -> reveal(state, keyed);
                case Round.Drawn drawn when drawn.check().isEmpty() -> check(state, drawn.number());
                case Round.Ordered ordered when ordered.check().isEmpty() -> check(state, ordered.number());
                case Round.Published r -> Optional.<RoundCommand>empty();
                case Round.Drawn r -> Optional.<RoundCommand>empty();
                case Round.Ordered r -> Optional.<RoundCommand>empty();
                case Round.Voided r -> Optional.<RoundCommand>empty();
            };
            if (command.isPresent()) {
                return command;
            }
        }
        return Optional.empty();
    }

    private Optional<RoundCommand> reveal(Conference state, Round.Keyed round) {
        var manifest = state.draw().orElseThrow().draw().manifest();
        boolean beaconDue = manifest.beacon().isPresent() && round.beacon().isEmpty();
        if (beaconDue || !round.links().isEmpty()) {
            return Optional.empty();
        }
        return chains.link(manifest.draw().text(), Party.SERVER, manifest.chainLength(), round.number())
                .map(link -> new RoundCommand.Reveal(round.number(), Party.SERVER, link));
    }

    /** The verifier reads what a stranger would read: the files, byte for byte. */
    private Optional<RoundCommand> check(Conference state, int round) {
        return switch (Verifier.verify(new Bundle.Held(files.bundle(state)))) {
            case Verdict.Verified verified -> Optional.of(new RoundCommand.ConfirmCheck(round, verified.head()));
            case Verdict.Failed failed -> {
                LOG.error(
                        "round {} does not verify: {} line {}: {}", round, failed.file(), failed.line(), failed.code());
                yield Optional.empty();
            }
        };
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
