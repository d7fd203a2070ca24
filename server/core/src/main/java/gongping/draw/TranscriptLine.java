package gongping.draw;

import java.nio.charset.StandardCharsets;

/**
 * One line of a transcript (DRAW/1 §3.9).
 *
 * @param seq from 1
 * @param prev hash of the line before, without LF
 */
public record TranscriptLine(int seq, Sha256 prev, Body body) {
    /** The exact text, without LF. */
    public String text() {
        return LineWriter.text(this);
    }

    /** The exact bytes of the file, LF included. */
    public byte[] bytes() {
        return (text() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** What the next line's {@code prev} is: the head after this line. */
    public Sha256 hash() {
        return Sha256.of(text());
    }

    /** The word that stands for the line's type. */
    public String type() {
        return LineWriter.type(body);
    }
}
