package gongping.telephone;

import io.vertx.core.Future;

/** Whoever is told what the lines say. */
@FunctionalInterface
public interface FactListener {
    /** What became of a fact. */
    enum Heard {
        /** Kept, and passed on. */
        NEW,
        /** Kept before under the same key; nothing was added. */
        SEEN,
        /** It belongs to a dialling that is over or to another call: evidence only, and that call is hung up. */
        STRAY
    }

    /** Takes a fact; completes once it is kept, fails where it could not be. */
    Future<Heard> heard(Fact fact);
}
