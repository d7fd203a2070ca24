package gongping.people;

import gongping.conference.Callee;
import java.util.List;

/** What a simulated callee says, so that one person can play the call operator; nobody says anything in a real call. */
@FunctionalInterface
public interface Scripts {
    /** Real people speak for themselves. */
    Scripts NONE = callee -> List.of();

    /** The lines said so far, in order. */
    List<String> of(Callee callee);
}
