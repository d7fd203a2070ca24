package gongping.telephone.flow;

import gongping.telephone.LineId;
import gongping.telephone.ProviderId;
import io.vertx.core.Future;
import java.util.Optional;

/** Whoever is told what the lines came to. */
public interface Reports {
    /**
     * One piece of news.
     *
     * @param key the same for the same piece, so that it has one effect
     * @param provider the provider's id, where known
     * @param code the provider's code, where it refused
     * @return completes once it is kept or found to be old; fails where that is not known, and then it is told again
     */
    Future<Void> report(LineId line, News news, String key, Optional<ProviderId> provider, Optional<String> code);

    /**
     * Something that a person should know; a stable code, no personal data.
     *
     * @param key the same for the same alarm
     * @return as of a piece of news
     */
    Future<Void> alarm(LineId line, String code, String key);
}
