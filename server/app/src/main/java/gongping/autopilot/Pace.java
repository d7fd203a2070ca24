package gongping.autopilot;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** How fast it goes, and what it says while it goes. */
final class Pace {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final long AGAIN_MS = 400;
    private final double times;

    Pace(double times) {
        this.times = times;
    }

    /** Waits as long as a person would. */
    void wait(double seconds) {
        pause(Math.max(20, (long) (seconds * 1_000 / times)));
    }

    /** Before looking or asking again. */
    void again() {
        pause(Math.max(60, (long) (AGAIN_MS / times)));
    }

    private static void pause(long ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** One line with the time. */
    static void say(String text) {
        System.out.println(CLOCK.format(LocalTime.now(java.time.ZoneId.systemDefault())) + "  " + text);
    }

    static void note(String text) {
        System.err.println(text);
    }
}
