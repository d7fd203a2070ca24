package gongping.telephone.simulator;

import java.util.List;

/**
 * What one household will do with its next call.
 *
 * @param behaviour how it takes the call
 * @param answerMs how long it rings first
 * @param hangUpMs when it hangs up after picking up; 0 never
 * @param opening said on picking up
 * @param offAir said, one by one, once the desk talks to it
 * @param onAir said, one by one, once the hall hears it
 * @param keys the keys it presses when asked to press one; may be empty
 */
record Script(
        Behaviour behaviour,
        int answerMs,
        int hangUpMs,
        List<String> opening,
        List<String> offAir,
        List<String> onAir,
        String keys) {
    Script {
        opening = List.copyOf(opening);
        offAir = List.copyOf(offAir);
        onAir = List.copyOf(onAir);
        if (answerMs < 0 || hangUpMs < 0) {
            throw new IllegalArgumentException("times are not negative");
        }
        if (!keys.matches("[0-9*#]{0,32}")) {
            throw new IllegalArgumentException("keys");
        }
    }
}
