package gongping.telephone.manual;

import gongping.telephone.Fact;

/** What a person enters about the line. */
public enum Said {
    /** It rings. */
    RINGING(Fact.Kind.RINGING),
    /** Somebody picked up. */
    ANSWERED(Fact.Kind.ANSWERED),
    /** The operator talks with the callee, off air. */
    TALKING(Fact.Kind.JOINED),
    /** The hall hears the callee. */
    ON_AIR(Fact.Kind.HALL_OPEN),
    /** The hall does not hear the callee. */
    OFF_AIR(Fact.Kind.HALL_HELD),
    /** Engaged. */
    BUSY(Fact.Kind.BUSY),
    /** Rang out. */
    NO_ANSWER(Fact.Kind.NO_ANSWER),
    /** Turned away, or no such number. */
    FAILED(Fact.Kind.FAILED),
    /** The line is down after somebody picked up. */
    HUNG_UP(Fact.Kind.COMPLETED);

    private final Fact.Kind kind;

    Said(Fact.Kind kind) {
        this.kind = kind;
    }

    Fact.Kind kind() {
        return kind;
    }
}
