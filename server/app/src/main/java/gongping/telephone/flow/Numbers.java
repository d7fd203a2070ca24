package gongping.telephone.flow;

import gongping.telephone.LineId;
import gongping.telephone.PhoneNumber;
import io.vertx.core.Future;

/** Where the number of a line comes from, at the moment it is dialled and not before. */
@FunctionalInterface
public interface Numbers {
    /** What was found. */
    sealed interface Looked {
        /** The sealed number. */
        record Sealed(PhoneNumber number) implements Looked {}

        /** There is none, it was erased, or it is not the one that was sealed. */
        record NotSealed() implements Looked {}
    }

    /** The number that this line dials; fails where it cannot be read now. */
    Future<Looked> of(LineId line);
}
