package gongping.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;

/**
 * What a log asks a cosigner for (tlog-witness): sign this checkpoint, which begins with the one that you signed last.
 *
 * @param old the size that the cosigner is thought to have signed last; 0 if none
 * @param consistency from the old size to the checkpoint's
 */
public record AddCheckpoint(long old, List<TreeHash> consistency, SignedCheckpoint checkpoint) {
    private static final String OLD = "old ";

    public AddCheckpoint {
        consistency = List.copyOf(consistency);
    }

    /** Reads the body of a request. */
    public static Optional<AddCheckpoint> parse(byte[] bytes) {
        return bytes.length > Note.BYTES_MAX
                ? Optional.empty()
                : Note.text(bytes).flatMap(AddCheckpoint::parse);
    }

    private static Optional<AddCheckpoint> parse(String text) {
        int blank = text.indexOf("\n\n");
        if (blank < 0) {
            return Optional.empty();
        }
        var lines = List.of(text.substring(0, blank).split("\n", -1));
        if (!lines.getFirst().startsWith(OLD)) {
            return Optional.empty();
        }
        var old = Base.decimal(lines.getFirst().substring(OLD.length()));
        if (old.isEmpty()) {
            return Optional.empty();
        }
        return HashLines.parse(lines.subList(1, lines.size()))
                .flatMap(proof -> Note.parse(text.substring(blank + 2))
                        .flatMap(SignedCheckpoint::of)
                        .map(checkpoint -> new AddCheckpoint(old.getAsLong(), proof, checkpoint)));
    }

    /** The body of the request. */
    public byte[] bytes() {
        return (OLD + old + "\n" + HashLines.text(consistency) + "\n"
                        + checkpoint.note().whole())
                .getBytes(UTF_8);
    }
}
