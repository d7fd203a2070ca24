package gongping.roster;

import gongping.kernel.Refusal;

/** What became of the wish to seal a roster. */
public sealed interface Sealing {
    /** The roster is sealed; its files lie in the data folder. */
    record Done(RosterSummary roster) implements Sealing {}

    /** {@code roster.unknown} or {@code roster.sealed}. */
    record Refused(Refusal why) implements Sealing {}
}
