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
 */
record Act(Who desk, String type, Map<String, ?> fields, String told, double pause) {
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
}
