package gongping.telephone;

/** How a call stands, by rank; a lower rank never follows a higher one, and the last six are final. */
public enum LineStatus {
    QUEUED,
    INITIATED,
    RINGING,
    IN_PROGRESS,
    COMPLETED,
    BUSY,
    NO_ANSWER,
    FAILED,
    CANCELED,
    /** A final word that is not known. */
    GONE;

    /** Whether nothing follows. */
    public boolean ended() {
        return compareTo(COMPLETED) >= 0;
    }
}
