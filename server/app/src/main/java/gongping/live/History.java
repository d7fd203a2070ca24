package gongping.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The versions at which a view was looked at, oldest first, and what changed at each. A client can be taken up again
 * only at one of them: between two, another node may have shown something that this one never saw.
 */
final class History {
    static final int STEPS_MAX = 256;
    private static final int BYTES_MAX = 64 * 1024;

    /** A version, and what led to it from the step before; nothing where the view stayed the same. */
    private record Step(long rev, Optional<Frame> change) {}

    private final List<Step> steps;

    private History(List<Step> steps) {
        this.steps = steps;
    }

    static History from(long rev) {
        return new History(List.of(new Step(rev, Optional.empty())));
    }

    History then(long rev, Optional<Frame> change) {
        var next = new ArrayList<>(steps.subList(Math.max(0, steps.size() + 1 - STEPS_MAX), steps.size()));
        next.add(new Step(rev, change));
        return new History(next);
    }

    /** The changes since this version, oldest first; empty if a snapshot is needed, or is shorter. */
    Optional<List<Frame>> since(long rev) {
        for (int i = steps.size() - 1; i >= 0 && steps.get(i).rev() >= rev; i--) {
            if (steps.get(i).rev() == rev) {
                return changes(steps.subList(i + 1, steps.size()));
            }
        }
        return Optional.empty();
    }

    private static Optional<List<Frame>> changes(List<Step> steps) {
        var frames = steps.stream().flatMap(step -> step.change().stream()).toList();
        var bytes = frames.stream().mapToInt(frame -> frame.json().length()).sum();
        return bytes > BYTES_MAX ? Optional.empty() : Optional.of(frames);
    }
}
