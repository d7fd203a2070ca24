package gongping.telephone.manual;

import gongping.telephone.LineId;

/** What the person with the telephone is to do now. */
public record Asked(LineId line, What what) {
    /** The acts of a hand. */
    public enum What {
        /** Dial the number that the desk shows. */
        DIAL,
        /** Put the receiver to the hall's microphone, or open its fader. */
        OPEN,
        /** Close the fader. */
        CLOSE,
        /** Cover the mouthpiece, or uncover it. */
        MUTE,
        UNMUTE,
        /** Put the receiver down. */
        HANG_UP
    }
}
