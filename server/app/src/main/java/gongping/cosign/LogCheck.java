package gongping.cosign;

import static java.nio.charset.StandardCharsets.UTF_8;

import gongping.tlog.Policy;
import gongping.tlog.PolicyNotice;
import gongping.tlog.PolicyText;
import gongping.tlog.PublishedLog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Whether a log holds: its signatures under a policy, every tile from the entries' bytes, and the transcript. */
public final class LogCheck {
    private static final String BUNDLE = "transcript.jsonl";
    private static final String OLDER = "; every line here is in it: this copy is older than the log, fetch it again";

    /** What was found. */
    public sealed interface Verdict {
        /** Everything holds; {@code lines} of the transcript were compared. */
        record Holds(PublishedLog log, int lines) implements Verdict {}

        /** The first thing that does not. */
        record Fails(String file, String code, String why) implements Verdict {}
    }

    private LogCheck() {}

    /**
     * Checks a log.
     *
     * @param transcript the bytes of a bundle's transcript, if there is one to compare
     */
    public static Verdict of(LogSource source, Policy policy, Optional<byte[]> transcript) {
        return switch (PublishedLog.read(source, policy)) {
            case PublishedLog.Read.Broken(var file, var code, var why) -> new Verdict.Fails(file, code, why);
            case PublishedLog.Read.Good(var log) ->
                log.standing().enough()
                        ? transcript.map(bytes -> compared(log, bytes)).orElseGet(() -> new Verdict.Holds(log, 0))
                        : new Verdict.Fails(
                                PublishedLog.CHECKPOINT,
                                "checkpoint.cosignatures",
                                "is not signed by enough cosigners: "
                                        + log.standing().names());
        };
    }

    /** Each entry is its line, byte for byte; a transcript that is closed is in the log as a whole. */
    private static Verdict compared(PublishedLog log, byte[] transcript) {
        var lines = lines(transcript);
        int entries = log.entries().size();
        for (int i = 0; i < Math.min(entries, lines.size()); i++) {
            if (!Arrays.equals(lines.get(i), log.entry(i))) {
                return new Verdict.Fails(BUNDLE + ":" + (i + 1), "line.differs", "is not entry " + i + " of the log");
            }
        }
        boolean closed = !lines.isEmpty() && new String(lines.getLast(), UTF_8).contains("\"type\":\"close\"");
        if (entries > lines.size()) {
            var why = "is the last; the log has " + entries + " entries";
            return new Verdict.Fails(BUNDLE + ":" + lines.size(), "line.missing", closed ? why : why + OLDER);
        }
        return closed && entries < lines.size()
                ? new Verdict.Fails(
                        BUNDLE + ":" + (entries + 1), "line.not-logged", "is not in the log of a draw that is closed")
                : new Verdict.Holds(log, lines.size());
    }

    /** The lines of a transcript as the log has them: without their line feeds. */
    public static List<byte[]> lines(byte[] transcript) {
        var lines = new ArrayList<byte[]>();
        int from = 0;
        for (int i = 0; i < transcript.length; i++) {
            if (transcript[i] == '\n') {
                lines.add(Arrays.copyOfRange(transcript, from, i));
                from = i + 1;
            }
        }
        return lines;
    }

    /** The policy in a file: one by itself, or the last paragraph of a draw's {@code rules.txt}. */
    public static PolicyText.Read policy(byte[] file) {
        var own = PolicyText.read(file);
        return own instanceof PolicyText.Read.Good
                ? own
                : PolicyNotice.find(new String(file, UTF_8))
                        .<PolicyText.Read>map(PolicyText.Read.Good::new)
                        .orElse(own);
    }
}
