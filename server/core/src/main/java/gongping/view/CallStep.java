package gongping.view;

import gongping.conference.Call;

/** How far a call has come, as a screen names it. */
public enum CallStep {
    DIALLING,
    RINGING,
    CONNECTING,
    OFF_AIR,
    ON_AIR,
    HELD,
    /** The line is down and nobody has said yet how it ended. */
    DOWN,
    ENDED,
    /** Whether it was dialled at all is being found out. */
    CHECKING;

    static CallStep of(Call call) {
        return switch (call) {
            case Call.Requested c -> DIALLING;
            case Call.Placing c -> DIALLING;
            case Call.Dialling c -> DIALLING;
            case Call.Unknown c -> CHECKING;
            case Call.Ringing c -> RINGING;
            case Call.Greeting c -> CONNECTING;
            case Call.OffAir c -> OFF_AIR;
            case Call.OnAir c -> ON_AIR;
            case Call.Held c -> HELD;
            case Call.Down c -> DOWN;
            case Call.Ended c -> ENDED;
        };
    }
}
