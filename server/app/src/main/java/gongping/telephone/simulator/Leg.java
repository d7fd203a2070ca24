package gongping.telephone.simulator;

import java.time.Instant;

/** One call in a room. */
final class Leg {
    final PhoneCall call;
    final Room room;
    final Joining joining;
    final boolean ownCall;
    final Instant created;
    Instant updated;
    boolean joined;
    boolean muted;
    boolean hold;
    boolean coaching;
    String coached = "";
    boolean endOnExit;

    /** {@code ownCall}: the call was made for this room, and ends when the leg is removed. */
    Leg(PhoneCall call, Room room, Joining joining, boolean ownCall, Instant now) {
        this.call = call;
        this.room = room;
        this.joining = joining;
        this.ownCall = ownCall;
        this.created = now;
        this.updated = now;
        this.muted = joining.muted();
        this.endOnExit = joining.endOnExit();
    }

    String status() {
        return switch (call.status) {
            case QUEUED -> "queued";
            case INITIATED -> "connecting";
            case RINGING -> "ringing";
            case IN_PROGRESS -> joined ? "connected" : "connecting";
            case COMPLETED -> "complete";
            case BUSY, FAILED, NO_ANSWER, CANCELED -> "failed";
        };
    }

    boolean isLine() {
        return call.script.behaviour() == Behaviour.LINE;
    }

    boolean isHall() {
        return joining.label().equals("hall");
    }
}
