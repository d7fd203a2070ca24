package gongping.tlog;

import java.util.Optional;

/**
 * A checkpoint and the note that carries it, with whatever signatures it has.
 *
 * @param note whose text is what was signed, further lines included
 */
public record SignedCheckpoint(Checkpoint checkpoint, Note note) {
    /** Reads a checkpoint as it is served. Signatures are not checked. */
    public static Optional<SignedCheckpoint> parse(byte[] bytes) {
        return Note.parse(bytes).flatMap(SignedCheckpoint::of);
    }

    static Optional<SignedCheckpoint> of(Note note) {
        return Checkpoint.parse(note.text()).map(read -> new SignedCheckpoint(read, note));
    }

    /** With one more signature. */
    public SignedCheckpoint with(NoteSignature signature) {
        return new SignedCheckpoint(checkpoint, note.with(signature));
    }

    /** Whether the log itself has signed: a key for logs that is named for the origin. */
    public boolean isSignedBy(VerifierKey log) {
        return log.use() == KeyUse.LOG && log.name().equals(checkpoint.origin()) && note.isSignedBy(log);
    }
}
