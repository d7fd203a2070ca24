package gongping.telephone.simulator;

import java.util.Locale;

/** Where a call stands, in the provider's words. */
enum CallStatus {
    QUEUED,
    INITIATED,
    RINGING,
    IN_PROGRESS,
    COMPLETED,
    BUSY,
    FAILED,
    NO_ANSWER,
    CANCELED;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the interface says; only callbacks know {@code initiated}. */
    String shown() {
        return this == INITIATED ? QUEUED.word() : word();
    }

    boolean ended() {
        return compareTo(COMPLETED) >= 0;
    }
}
