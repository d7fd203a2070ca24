package gongping.people;

/**
 * What there is at the other end of a call.
 *
 * @param scripts what a simulated callee says
 * @param handOnly no line dials by itself: every call is one with a telephone in a hand
 */
public record Calling(Scripts scripts, boolean handOnly) {}
