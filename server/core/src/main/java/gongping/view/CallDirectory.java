package gongping.view;

import gongping.conference.Callee;
import java.util.List;
import java.util.Optional;

/** What only the call desk may see of who is called. */
public interface CallDirectory {
    /**
     * A number, masked, and whether it is the sealed one.
     *
     * @param masked as 138****1234
     * @param sealed whether the leaf recomputed from it is the one in the sealed roster; empty where there is none
     */
    record Line(String masked, Optional<Boolean> sealed) {}

    /** The line of this callee; empty once it was erased. */
    Optional<Line> line(Callee callee);

    /** What a simulated callee says next; empty where a real person speaks. */
    List<String> script(Callee callee);

    /** Whether every call is one with a telephone in a hand, because no line dials by itself. */
    boolean handOnly();
}
