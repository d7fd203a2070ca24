package gongping.drawlog;

import gongping.cosign.CosignerClient;
import gongping.tlog.AddCheckpoint;
import gongping.tlog.SignedCheckpoint;
import gongping.tlog.Tree;
import gongping.tlog.VerifierKey;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One cosigner whom this server asks for one log, as long as his signature is not under the checkpoint. One question at
 * a time, each for so long and no longer, on a thread of its own: whatever he does or does not, nobody waits for him.
 * {@link #look} is for one thread.
 */
final class Asking {
    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    /** So often the next question follows at once, where he names another size or the log has grown meanwhile. */
    private static final int AT_ONCE = 3;

    /**
     * What came of a question.
     *
     * @param old how many entries he signed last
     * @param fault why his signature is not under the checkpoint; empty too where the next question may bring it
     */
    private record Came(int old, boolean signed, Optional<String> fault) {}

    private final String name;
    private final VerifierKey key;
    private final CosignerClient cosigner;
    private final DrawLog log;
    private final ExecutorService threads;

    private Optional<Future<Came>> question = Optional.empty();
    private Instant askedAt = Instant.MIN;
    private long size;
    private int old;
    private int atOnce;
    private Duration pause = Duration.ZERO;
    private String told = "";

    /** Asks the cosigner whom the rules call {@code name} and whose key is this. */
    Asking(String name, VerifierKey key, CosignerClient cosigner, DrawLog log, ExecutorService threads) {
        this.name = name;
        this.key = key;
        this.cosigner = cosigner;
        this.log = log;
        this.threads = threads;
    }

    /** Hears what came of the last question, and asks again if it is time to; never waits. */
    void look(Instant now) {
        if (question.isPresent()) {
            var asked = question.get();
            if (!asked.isDone() && now.isBefore(askedAt.plus(PATIENCE))) {
                return;
            }
            asked.cancel(true);
            question = Optional.empty();
            hear(
                    asked.state() == Future.State.SUCCESS
                            ? asked.resultNow()
                            : failed("no answer in " + PATIENCE.toSeconds() + " s"));
        }
        if (log.shown() instanceof DrawLog.Shown.Open(var checkpoint, var entries) && due(checkpoint, now)) {
            askedAt = now;
            size = checkpoint.checkpoint().size();
            int from = old;
            question = Optional.of(threads.submit(() -> ask(checkpoint, entries.tree(), from)));
        }
    }

    /** A checkpoint that is new is asked for at once, one that he did not sign after a pause that grows. */
    private boolean due(SignedCheckpoint checkpoint, Instant now) {
        boolean lacks = checkpoint.note().cosignedBy(key).isEmpty();
        return lacks && (checkpoint.checkpoint().size() != size || !now.isBefore(askedAt.plus(pause)));
    }

    private void hear(Came came) {
        old = came.old();
        boolean straightOn = !came.signed() && came.fault().isEmpty() && atOnce < AT_ONCE;
        atOnce = straightOn ? atOnce + 1 : 0;
        if (came.signed() || straightOn) {
            pause = Duration.ZERO;
        } else {
            var longer = pause.isZero() ? FIRST : pause.multipliedBy(2);
            pause = longer.compareTo(LONGEST) < 0 ? longer : LONGEST;
        }
        var news = came.signed() ? "signs" : "does not sign: " + came.fault().orElse("he names ever other sizes");
        if (!straightOn && !news.equals(told)) {
            LOG.info("the cosigner {} of {} {}", name, log.draw(), news);
            told = news;
        }
    }

    private Came failed(String why) {
        return new Came(old, false, Optional.of(why));
    }

    private Came ask(SignedCheckpoint checkpoint, Tree tree, int from) {
        int to = (int) checkpoint.checkpoint().size();
        try {
            return switch (cosigner.ask(new AddCheckpoint(from, tree.consistency(from, to), checkpoint))) {
                case CosignerClient.Said.Signed(var signatures) -> {
                    var signed = checkpoint;
                    for (var signature : signatures) {
                        signed = signed.with(signature);
                    }
                    yield signed(log.cosign(signed), from, to);
                }
                case CosignerClient.Said.Elsewhere(var last) -> elsewhere(last, from, to);
                case CosignerClient.Said.Refused(var status, var why) ->
                    new Came(from, false, Optional.of(status + " " + why));
            };
        } catch (IOException | RuntimeException away) {
            return new Came(from, false, Optional.of(said(away)));
        }
    }

    private static String said(Exception away) {
        var why = away.getMessage();
        return why == null ? away.getClass().getSimpleName() : why;
    }

    private static Came signed(DrawLog.Cosigning came, int from, int to) {
        return switch (came) {
            case DrawLog.Cosigning.Added added -> new Came(to, true, Optional.empty());
            case DrawLog.Cosigning.Elsewhere grown -> new Came(to, false, Optional.empty());
            case DrawLog.Cosigning.Stranger stranger ->
                new Came(from, false, Optional.of("the signature is not by the key of the rules"));
        };
    }

    /** He knows best what he signed last, unless the log has never been there. */
    private static Came elsewhere(int last, int from, int to) {
        if (last == from) {
            return new Came(from, false, Optional.of("409 he signed another tree of these " + last + " entries"));
        }
        return last > to
                ? new Came(from, false, Optional.of("409 he signed " + last + " entries, more than are shown"))
                : new Came(last, false, Optional.empty());
    }
}
