package gongping.telephone.simulator;

import java.time.Instant;

/** The network's time. Everything it does runs on one context, in the order of this time. */
sealed interface SimulatedTime permits PacedTime, ManualTime {
    Instant now();

    /** The time that stands in answers and callbacks: the customer's own, however fast the network runs. */
    Instant wall();

    /** Runs the task once after so many simulated milliseconds; running the answer cancels it. */
    Runnable after(long ms, Runnable task);
}
