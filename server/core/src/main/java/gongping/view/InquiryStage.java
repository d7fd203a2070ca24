package gongping.view;

import gongping.conference.Inquiry.Stage;

/** Where an inquiry stands, as a screen names it. */
public enum InquiryStage {
    SEATED,
    LEFT_REPORTED,
    ANSWERING,
    HOUSEHOLD_DRAWN,
    VERIFYING,
    JUDGING,
    CONCLUDED,
    LEFT,
    PUT_OFF;

    static InquiryStage of(Stage stage) {
        return switch (stage) {
            case Stage.Seated s -> SEATED;
            case Stage.LeftReported s -> LEFT_REPORTED;
            case Stage.Answering s -> ANSWERING;
            case Stage.HouseholdDrawn s -> HOUSEHOLD_DRAWN;
            case Stage.Verifying s -> VERIFYING;
            case Stage.Judging s -> JUDGING;
            case Stage.Concluded s -> CONCLUDED;
            case Stage.Left s -> LEFT;
            case Stage.PutOff s -> PUT_OFF;
        };
    }
}
