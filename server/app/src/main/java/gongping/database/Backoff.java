package gongping.database;

import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before the next try: growing, and never the same for two that failed together. */
public final class Backoff {
    private static final long FIRST_MS = 50;
    private static final long LONGEST_MS = 1_000;

    private Backoff() {}

    /** Milliseconds before try number {@code attempt} (from 0): between half and all of 50, 100, 200 ... 1,000. */
    public static long ms(int attempt) {
        long whole = Math.min(LONGEST_MS, FIRST_MS << Math.min(attempt, 10));
        return whole / 2 + ThreadLocalRandom.current().nextLong(whole / 2 + 1);
    }
}
