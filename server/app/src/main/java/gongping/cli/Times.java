package gongping.cli;

import java.util.Arrays;

/** What is said of measured times. */
final class Times {
    private Times() {}

    /** The one in the middle, the later of the two where there are two. */
    static double median(double[] times) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** The longest. */
    static double longest(double[] times) {
        return Arrays.stream(times).max().orElse(0);
    }
}
