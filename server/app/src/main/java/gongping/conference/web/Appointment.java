package gongping.conference.web;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Comes back once, however often it is asked to meanwhile. Used on its own thread. */
final class Appointment {
    private final ScheduledExecutorService thread;
    private boolean made;

    Appointment(ScheduledExecutorService thread) {
        this.thread = thread;
    }

    /** Does this after so many milliseconds, unless somebody comes back already. */
    void in(long ms, Runnable then) {
        if (made || thread.isShutdown()) {
            return;
        }
        made = true;
        Runnable kept = () -> {
            made = false;
            then.run();
        };
        var unused = thread.schedule(kept, ms, TimeUnit.MILLISECONDS);
    }
}
