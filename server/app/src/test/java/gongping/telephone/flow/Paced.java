package gongping.telephone.flow;

import java.time.Duration;

/** The clockwork of tests: paced like the simulated network, but patient where only a busy machine is to blame. */
public final class Paced {
    /** How many times faster than real time the network runs. */
    public static final double PACE = 20;

    private Paced() {}

    public static Timing timing() {
        var fast = Timing.REAL.faster(PACE);
        return new Timing(
                fast.poll(),
                fast.search(),
                Duration.ofSeconds(3),
                Duration.ofSeconds(4),
                Duration.ofSeconds(8),
                Duration.ofSeconds(8),
                Duration.ofSeconds(3),
                fast.again(),
                Duration.ofSeconds(30),
                Duration.ofMillis(200),
                Duration.ofMillis(1_500),
                25,
                900);
    }
}
