package gongping.view;

import gongping.conference.Conference;
import gongping.conference.Inquiry;
import gongping.conference.InquiryEvent.Reason;
import gongping.conference.Phase;
import java.util.Optional;

/** What the operator is to do now. */
public enum CallTask {
    /** Nobody is to be called. */
    NOTHING,
    /** The cadre on stage answers by telephone: he is to be on the line before he is asked. */
    CADRE,
    /** The cadre whose turn comes next answers by telephone: he may be dialled already. */
    CADRE_NEXT,
    /** The household whose turn it is. */
    HOUSEHOLD,
    /** The households' order is being recomputed. */
    CHECK,
    /** Somebody is on the line, or is being dialled. */
    CALL,
    /** Nothing more can come of the call. */
    HANG_UP,
    /** As many households answered as were wanted. */
    ENOUGH,
    /** Every household was tried. */
    NONE_LEFT,
    /** The host ended the calling. */
    STOPPED,
    /** The conference has closed. */
    CLOSED;

    static CallTask of(Conference c, Optional<Inquiry> inquiry) {
        if (c.liveCall().isPresent()) {
            return c.liveCall().filter(call -> HostWaits.over(c, call)).isPresent() ? HANG_UP : CALL;
        }
        return c.phase() == Phase.CLOSED
                ? CLOSED
                : inquiry.map(one -> of(c, one)).orElse(NOTHING);
    }

    private static CallTask of(Conference c, Inquiry inquiry) {
        return switch (inquiry.stage()) {
            case Inquiry.Stage.Seated s -> CadreLine.byTelephone(c, inquiry) ? CADRE_NEXT : NOTHING;
            case Inquiry.Stage.Answering s -> CadreLine.wanted(c, inquiry) ? CADRE : NOTHING;
            case Inquiry.Stage.HouseholdDrawn(int round) -> household(c, inquiry);
            case Inquiry.Stage.Verifying(int round) -> household(c, inquiry);
            case Inquiry.Stage.Judging s ->
                inquiry.calling().map(ended -> over(ended.reason())).orElse(NOTHING);
            case Inquiry.Stage.LeftReported s -> NOTHING;
            case Inquiry.Stage.Concluded s -> NOTHING;
            case Inquiry.Stage.Left s -> NOTHING;
            case Inquiry.Stage.PutOff s -> NOTHING;
        };
    }

    private static CallTask household(Conference c, Inquiry inquiry) {
        if (c.openRound().isPresent()) {
            return NOTHING;
        }
        return HouseholdTurn.next(c, inquiry).isPresent() ? HOUSEHOLD : CHECK;
    }

    private static CallTask over(Reason reason) {
        return switch (reason) {
            case ENOUGH -> ENOUGH;
            case NONE_LEFT -> NONE_LEFT;
            case HOST -> STOPPED;
        };
    }
}
