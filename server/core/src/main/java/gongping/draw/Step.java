package gongping.draw;

import gongping.kernel.Refusal;

/** What came of appending a line to a ceremony. */
public sealed interface Step {
    /** The line, and the ceremony after it. */
    record Appended(Ceremony ceremony, TranscriptLine line) implements Step {}

    /** The line may not stand there; the refusal's one value says why, in English. */
    record Refused(Refusal refusal) implements Step {}
}
