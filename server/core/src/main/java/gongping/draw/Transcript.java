package gongping.draw;

/**
 * Where a transcript stands: how many lines it has and the hash of the last one (DRAW/1 §3.9).
 *
 * @param head SHA-256 of the last line without LF; 64 zeros before the first
 */
public record Transcript(int lines, Sha256 head) {
    static final String FILE = "transcript.jsonl";

    /** Before the first line. */
    public static final Transcript EMPTY = new Transcript(0, Sha256.ZERO);

    /** The next line, if it says this. Nothing is checked but the form: {@link Ceremony} knows what may stand. */
    public TranscriptLine line(Body body) {
        return new TranscriptLine(lines + 1, head, body);
    }

    /** Where the transcript stands after a line. */
    public Transcript after(TranscriptLine line) {
        return new Transcript(line.seq(), line.hash());
    }
}
