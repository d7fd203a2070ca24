package gongping.conference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A time in which the conference stood still.
 *
 * @param until when it went on; empty while it stands
 */
public record Pause(Instant from, Optional<Instant> until) {
    /** The conference goes on: the last one is over. */
    static List<Pause> ended(List<Pause> pauses, Instant at) {
        var all = new ArrayList<>(pauses);
        all.add(new Pause(all.removeLast().from(), Optional.of(at)));
        return Collections.unmodifiableList(all);
    }
}
