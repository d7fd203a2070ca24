package gongping.draw;

/** One entry of a cadre round's result (DRAW/1 §3.7). */
public sealed interface Entry {
    /** The quota line that it belongs to. */
    Quota quota();

    /** What drawing somebody led to. */
    enum Status {
        SEATED("seated"),
        DRAWN_ABSENT("drawn-absent");

        private final String text;

        Status(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /** Somebody drawn; the rank counts in the order of all ids. */
    record Drawn(Quota quota, int rank, CadreId id, Ticket ticket, Status status) implements Entry {}

    /** A quota line that ran out of people. */
    record Exhausted(Quota quota, int seated) implements Entry {}
}
