package gongping.draw;

import java.util.List;

/** A verdict, with what came of every check ({@code docs/draw.md} §6). */
public record Report(Verdict verdict, List<Line> lines) {
    public Report {
        lines = List.copyOf(lines);
    }

    /** What came of one check. */
    public record Line(Check check, State state) {}

    /** How a check ended. */
    public enum State {
        /** Wherever it was looked at, it held. After a failure elsewhere: as far as the verifier came. */
        HELD("held"),
        /** The first that does not hold. */
        FAILED("failed"),
        /** The verifier came to the end, and nothing called for it. */
        NOT_APPLICABLE("not-applicable"),
        /** The verifier stopped before anything called for it. */
        NOT_RUN("not-run");

        private final String text;

        State(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }
}
