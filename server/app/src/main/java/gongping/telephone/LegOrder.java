package gongping.telephone;

/** What is done to a callee's leg. */
public enum LegOrder {
    MUTE,
    UNMUTE,
    HOLD,
    UNHOLD,
    /** Ends the call, whatever its state: cancels it while it rings. */
    HANGUP
}
