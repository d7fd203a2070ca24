package gongping.telephone.simulator;

import java.util.List;

/** One instruction of TwiML. */
sealed interface Verb {
    /** Speaks a text; {@code loop} times. */
    record Say(String text, int loop) implements Verb {}

    /** Plays a recording by its address. */
    record Play(String url, int loop) implements Verb {}

    /** Silence of so many seconds. */
    record Pause(int seconds) implements Verb {}

    /** Waits for keys and posts them to {@code action}; nothing pressed goes on to the next verb. */
    record Gather(String action, int digits, int timeoutS, String finishOn, List<Verb> prompts) implements Verb {}

    /** Joins a room. */
    record Join(Joining joining, String action) implements Verb {}

    /** Goes on with another document. */
    record Redirect(String url) implements Verb {}

    /** Turns an incoming call away. */
    record Reject(String reason) implements Verb {}

    /** Ends the call. */
    record Hangup() implements Verb {}
}
