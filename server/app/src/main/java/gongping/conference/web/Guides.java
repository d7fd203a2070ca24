package gongping.conference.web;

import gongping.conference.Conference;
import gongping.view.CallDirectory;
import gongping.view.Directory;
import io.vertx.core.Future;

/** Where screens find the names behind ids. */
@FunctionalInterface
public interface Guides {
    /**
     * The names of one conference.
     *
     * @param directory what everybody may see
     * @param lines what the call desk may see beside it
     */
    record Guide(Directory directory, CallDirectory lines) {
        /** Knows nobody: before there is a roster. */
        public static final Guide NOBODY = new Guide(new Nameless(), new Nameless());
    }

    /**
     * The names that this state needs; both answer from memory once the future has ended. What was erased is empty, not
     * a failure.
     */
    Future<Guide> of(Conference state);
}
