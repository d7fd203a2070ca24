package gongping.telephone.simulator;

import java.time.Instant;

/**
 * One thing that a household said.
 *
 * @param at when, in simulated time
 * @param phase {@code opening}, {@code off-air} or {@code on-air}
 * @param text the words
 */
record Spoken(Instant at, String phase, String text) {}
