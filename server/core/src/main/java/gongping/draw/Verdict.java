package gongping.draw;

import java.util.Optional;

/** What the verifier found. */
public sealed interface Verdict {
    /**
     * Everything holds.
     *
     * @param head to be compared with the head seen on television
     * @param rounds number of the last round, void ones included; 0 before the first
     * @param outcome seed and result of an open round whose links are all in, whether they are written or not
     */
    record Verified(Sha256 head, int rounds, int voids, State state, Optional<Outcome> outcome) implements Verdict {}

    /** A result that follows from what is published. */
    record Outcome(Sha256 seed, Body result) {}

    /** How far the ceremony has come. */
    enum State {
        CLOSED,
        OPEN_AFTER_ROUND,
        OPEN_IN_ROUND
    }

    /**
     * The first thing found not to hold.
     *
     * @param file its name in the bundle
     * @param line from 1; 1 where it is about the whole file
     * @param check the check that failed
     * @param code {@code <thing>.<why>}, stable, finer than the check
     * @param text in English
     */
    record Failed(String file, int line, Check check, String code, String text) implements Verdict {}
}
