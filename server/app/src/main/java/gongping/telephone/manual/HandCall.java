package gongping.telephone.manual;

import gongping.telephone.LineId;
import gongping.telephone.LineStatus;
import gongping.telephone.RoomId;

/** One call in a hand, and what was said about it. */
final class HandCall {
    private final LineId line;
    private final RoomId room;
    private LineStatus status = LineStatus.QUEUED;
    private boolean talking;
    private boolean airOrdered;

    HandCall(LineId line, RoomId room) {
        this.line = line;
        this.room = room;
    }

    LineId line() {
        return line;
    }

    RoomId room() {
        return room;
    }

    synchronized LineStatus status() {
        return status;
    }

    synchronized boolean talking() {
        return talking && status == LineStatus.IN_PROGRESS;
    }

    synchronized void order(boolean air) {
        airOrdered = air;
    }

    synchronized Entered enter(Said said) {
        return switch (said) {
            case ON_AIR -> airOrdered ? Entered.COUNTS : Entered.NOT_ORDERED;
            case OFF_AIR -> {
                order(false);
                yield Entered.COUNTS;
            }
            case RINGING -> to(LineStatus.RINGING);
            case ANSWERED -> to(LineStatus.IN_PROGRESS);
            case TALKING -> {
                talking = true;
                yield to(LineStatus.IN_PROGRESS);
            }
            case BUSY -> to(LineStatus.BUSY);
            case NO_ANSWER -> to(LineStatus.NO_ANSWER);
            case FAILED -> to(LineStatus.FAILED);
            case HUNG_UP -> to(LineStatus.COMPLETED);
        };
    }

    private Entered to(LineStatus next) {
        if (!status.ended() && next.compareTo(status) > 0) {
            status = next;
        }
        return Entered.COUNTS;
    }
}
