package gongping.telephone.simulator;

import java.time.Instant;

/** The network's time. Everything it does runs on one context, in the order of this time. */
sealed interface SimulatedTime permits PacedTime, ManualTime {
    Instant now();

    /** Runs the task once after so many simulated milliseconds; running the answer cancels it. */
    Runnable after(long ms, Runnable task);
}
