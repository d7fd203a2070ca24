package gongping.telephone.flow;

/** What a line came to, in the order in which it can come to it. */
public enum News {
    /** Claimed; the order is on its way. */
    PLACING,
    /** Whether it was dialled is not known. */
    UNKNOWN,
    /** The provider has the call. */
    DIALLING,
    RINGING,
    /** Somebody picked up. */
    GREETING,
    /** The callee is in the room and can talk with the desk; the hall does not hear. */
    JOINED,
    /** The hall's leg is open, acknowledged. */
    HALL_ON,
    /** The hall's leg is held, acknowledged. */
    HALL_OFF,
    /** The provider refused; nothing was dialled. */
    REFUSED,
    /** The number is not the sealed one; nothing was dialled. */
    NOT_SEALED,
    BUSY,
    NO_ANSWER,
    FAILED,
    /** The line is down after somebody picked up. */
    HUNG_UP,
    /** No trace of the call. */
    LOST;

    /** Whether the line is over with it. */
    public boolean ends() {
        return compareTo(REFUSED) >= 0;
    }
}
