package gongping.telephone;

/** What a telephone can do; a desk hides what is missing. */
public enum Ability {
    /** It dials by itself. */
    PLACE,
    /** The id of a call is ours, so that a lost answer is no riddle. */
    CHOOSES_OWN_ID,
    /** It says when the other end rings. */
    HEARS_RINGING,
    /** It mixes rooms: mute, hold, hall switch. */
    MIX,
    /** It speaks a text into the call. */
    SAY,
    /** It can be asked how a call stands. */
    LOOK
}
