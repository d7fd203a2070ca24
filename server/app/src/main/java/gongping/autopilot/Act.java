package gongping.autopilot;

import java.util.Map;

/**
 * One press that the story wants now.
 *
 * @param desk who presses
 * @param type the command's wire name
 * @param fields its fields
 * @param told what is said about it
 * @param pause seconds to wait before it
 * @param before what is arranged just before the press; not at all where a person has the desk
 */
record Act(Who desk, String type, Map<String, ?> fields, String told, double pause, Runnable before) {
    /** The desks that the pilot holds. */
    enum Who {
        HOST,
        KEYER_1,
        KEYER_2,
        WITNESS_1,
        WITNESS_2,
        OPERATOR,
        INSPECTOR
    }

    Act(Who desk, String type, Map<String, ?> fields, String told, double pause) {
        this(desk, type, fields, told, pause, () -> {});
    }

    /** The same press, with this arranged before it. */
    Act after(Runnable arranged) {
        return new Act(desk, type, fields, told, pause, arranged);
    }
}
