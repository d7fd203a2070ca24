package gongping.telephone.web;

import gongping.conference.Callee;
import gongping.telephone.flow.Numbers;
import io.vertx.core.Future;

/** The numbers of those whom a conference calls. */
@FunctionalInterface
public interface Callees {
    /**
     * The number to dial, only if it is the one that was sealed.
     *
     * @param conference the conference's id
     * @return fails where it cannot be read now
     */
    Future<Numbers.Looked> number(String conference, Callee callee);
}
