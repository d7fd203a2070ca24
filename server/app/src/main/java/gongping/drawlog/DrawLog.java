package gongping.drawlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import gongping.conference.Disk;
import gongping.draw.TranscriptLine;
import gongping.tlog.Entries;
import gongping.tlog.LogSigner;
import gongping.tlog.Policy;
import gongping.tlog.SignedCheckpoint;
import gongping.tlog.SigningKey;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log of one draw. Every change happens under its lock and is on the disk before anybody sees it; what is shown is
 * read without one.
 */
final class DrawLog {
    private static final Logger LOG = LoggerFactory.getLogger(DrawLog.class);

    /** What everybody is shown. */
    sealed interface Shown {
        /** No line is public yet. */
        record Nothing() implements Shown {}

        /** The log at its last checkpoint. */
        record Open(SignedCheckpoint checkpoint, Entries entries) implements Shown {}

        /** The ledger contradicts what was signed: nothing is signed or shown any more. */
        record Stopped() implements Shown {}
    }

    /** What came of a cosignature. */
    sealed interface Cosigning {
        /** It stands under the checkpoint now, or stood there already. */
        record Added(SignedCheckpoint checkpoint) implements Cosigning {}

        /** It is for another checkpoint than the present one. */
        record Elsewhere() implements Cosigning {}

        /** No cosigner of this draw's rules made it. */
        record Stranger() implements Cosigning {}
    }

    private final String draw;
    private final LogFolder folder;
    private final LogSigner signer;
    private final Policy policy;
    private Optional<SignedCheckpoint> last;
    private volatile Shown shown = new Shown.Nothing();
    private volatile Optional<Disk.Fault> fault = Optional.empty();

    DrawLog(String draw, LogFolder folder, SigningKey key, Policy policy) {
        this.draw = draw;
        this.folder = folder;
        this.signer = new LogSigner(key);
        this.policy = policy;
        this.last = folder.checkpoint(draw);
    }

    /** The code of the draw. */
    String draw() {
        return draw;
    }

    Shown shown() {
        return shown;
    }

    /** Why the last checkpoint could not be kept; empty while it is. */
    Optional<Disk.Fault> fault() {
        return fault;
    }

    /** What the host is told of its disk: it does not answer, or why the last checkpoint could not be kept. */
    Optional<Disk.Fault> trouble() {
        return folder.hangs(draw) ? Optional.of(Disk.Fault.SLOW) : fault;
    }

    /** The cosigners of the draw's rules. */
    Policy policy() {
        return policy;
    }

    /**
     * Shows the first {@code open} of these lines, and never fewer than were signed: what was public stays so. The
     * leaves are hashed anew from the lines' bytes each time.
     */
    synchronized void grow(List<TranscriptLine> lines, int open) {
        int signed = last.map(one -> (int) one.checkpoint().size()).orElse(0);
        boolean current = shown instanceof Shown.Open && open <= signed && fault.isEmpty();
        if (shown instanceof Shown.Stopped || current || Math.max(open, signed) == 0) {
            return;
        }
        if (lines.size() < signed) {
            stop(signed);
            return;
        }
        var entries = Entries.of(lines.subList(0, Math.max(open, signed)).stream()
                .map(line -> line.text().getBytes(UTF_8))
                .toList());
        switch (signer.sign(entries, last)) {
            case LogSigner.Answer.Signed(var checkpoint) -> show(checkpoint, entries);
            case LogSigner.Answer.Same(var checkpoint) -> same(checkpoint, entries);
            case LogSigner.Answer.Contradicts(var before) -> stop(before.size());
        }
    }

    /** Puts a cosigner's signature under the checkpoint that it is for. */
    synchronized Cosigning cosign(SignedCheckpoint given) {
        if (!(shown instanceof Shown.Open(var checkpoint, var entries))
                || !given.note().text().equals(checkpoint.note().text())) {
            return new Cosigning.Elsewhere();
        }
        var more = checkpoint;
        boolean known = false;
        for (var member : policy.cosigners().values()) {
            if (given.note().cosignedBy(member.key()).isEmpty()) {
                continue;
            }
            known = true;
            // One signature of each: a cosigner who signs again and again does not make the checkpoint grow.
            if (checkpoint.note().cosignedBy(member.key()).isEmpty()) {
                more = more.with(given.note().signatureBy(member.key()).orElseThrow());
            }
        }
        if (!known) {
            return new Cosigning.Stranger();
        }
        if (!more.equals(checkpoint)) {
            show(more, entries);
        }
        return new Cosigning.Added(more);
    }

    /** Kept already; kept again where the last writing failed, for it may have failed on what comes after the file. */
    private void same(SignedCheckpoint checkpoint, Entries entries) {
        if (fault.isPresent()) {
            show(checkpoint, entries);
        } else {
            shown = new Shown.Open(checkpoint, entries);
        }
    }

    private void show(SignedCheckpoint checkpoint, Entries entries) {
        try {
            folder.keep(draw, checkpoint);
            fault = Optional.empty();
        } catch (UncheckedIOException failed) {
            fault = Optional.of(folder.fault(draw, requireNonNull(failed.getCause())));
            throw failed;
        }
        last = Optional.of(checkpoint);
        shown = new Shown.Open(checkpoint, entries);
    }

    private void stop(long size) {
        LOG.error("the log of {} stops: the ledger contradicts the checkpoint of {} lines that was signed", draw, size);
        shown = new Shown.Stopped();
    }
}
