package gongping.tlog;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a log says of itself: which it is, how many entries it has, and the root over them (tlog-checkpoint). Ours have
 * no further lines; those of others are passed over and stay in the note's text.
 */
public record Checkpoint(String origin, long size, TreeHash root) {
    /** Reads the text of a note. */
    public static Optional<Checkpoint> parse(String text) {
        if (!text.endsWith("\n")) {
            return Optional.empty();
        }
        var lines = text.substring(0, text.length() - 1).split("\n", -1);
        if (lines.length < 3 || Arrays.stream(lines).anyMatch(String::isEmpty)) {
            return Optional.empty();
        }
        var size = Base.decimal(lines[1]);
        return Stream.of(TreeHash.parse(lines[2]))
                .flatMap(Optional::stream)
                .filter(root -> size.isPresent())
                .map(root -> new Checkpoint(lines[0], size.getAsLong(), root))
                .findFirst();
    }

    /** The text that is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    /** Signed by the log. */
    public SignedCheckpoint signedBy(SigningKey key) {
        return new SignedCheckpoint(this, new Note(text(), java.util.List.of(key.sign(text()))));
    }
}
