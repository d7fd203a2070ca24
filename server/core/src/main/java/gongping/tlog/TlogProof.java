package gongping.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * That an entry stands in a log, for somebody who is offline (tlog-proof).
 *
 * @param index of the entry, from 0
 * @param inclusion from the leaf's sibling up
 */
public record TlogProof(long index, List<TreeHash> inclusion, SignedCheckpoint checkpoint) {
    /** The end of such a file's name. */
    public static final String SUFFIX = ".tlog-proof";

    private static final String FIRST = "c2sp.org/tlog-proof@v1";
    private static final String INDEX = "index ";
    private static final String EXTRA = "extra ";

    public TlogProof {
        inclusion = List.copyOf(inclusion);
    }

    /** Reads a proof; extra lines of others are passed over, for nothing vouches for them. */
    public static Optional<TlogProof> parse(byte[] bytes) {
        return bytes.length > Note.BYTES_MAX
                ? Optional.empty()
                : Note.text(bytes).flatMap(TlogProof::parse);
    }

    private static Optional<TlogProof> parse(String text) {
        int blank = text.indexOf("\n\n");
        if (blank < 0) {
            return Optional.empty();
        }
        var lines = new ArrayList<>(List.of(text.substring(0, blank).split("\n", -1)));
        if (!FIRST.equals(lines.removeFirst())) {
            return Optional.empty();
        }
        if (!lines.isEmpty() && lines.getFirst().startsWith(EXTRA)) {
            lines.removeFirst();
        }
        if (lines.isEmpty() || !lines.getFirst().startsWith(INDEX)) {
            return Optional.empty();
        }
        var index = Base.decimal(lines.removeFirst().substring(INDEX.length()));
        if (index.isEmpty()) {
            return Optional.empty();
        }
        return HashLines.parse(lines)
                .flatMap(inclusion -> Note.parse(text.substring(blank + 2))
                        .flatMap(SignedCheckpoint::of)
                        .map(checkpoint -> new TlogProof(index.getAsLong(), inclusion, checkpoint)));
    }

    /** Whether the proof leads from this entry to the checkpoint's root. Who signed it is asked of a {@link Policy}. */
    public boolean holds(byte[] entry) {
        var head = checkpoint.checkpoint();
        return Proofs.included(index, head.size(), TreeHash.leaf(entry), inclusion, head.root());
    }

    /** The file. */
    public byte[] bytes() {
        return (FIRST + "\n" + INDEX + index + "\n" + HashLines.text(inclusion) + "\n"
                        + checkpoint.note().whole())
                .getBytes(UTF_8);
    }
}
