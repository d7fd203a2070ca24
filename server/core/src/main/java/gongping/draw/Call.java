package gongping.draw;

/**
 * One call to a household of a household round (DRAW/1 §3.9).
 *
 * @param attempt counts this household's calls in this round, from 1; the transcript says {@code try}
 */
public record Call(HouseholdId hid, int attempt, Outcome outcome, Dialler by) {
    /** How a call ended. */
    public enum Outcome {
        ANSWERED("answered"),
        NO_ANSWER("no-answer"),
        BUSY("busy"),
        FAILED("failed"),
        MACHINE("machine"),
        DECLINED("declined"),
        WRONG_NUMBER("wrong-number"),
        UNKNOWN("unknown");

        private final String text;

        Outcome(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }

        /** Whether the household's turn ends with it, whatever the number of tries. */
        public boolean endsTurn() {
            return this == ANSWERED || this == DECLINED || this == WRONG_NUMBER;
        }
    }

    /** Who dialled: the machine's line, or a hand. */
    public enum Dialler {
        LINE("line"),
        HAND("hand");

        private final String text;

        Dialler(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }
}
