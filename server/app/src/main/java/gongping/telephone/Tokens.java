package gongping.telephone;

import io.vertx.core.Future;
import java.util.Optional;

/** Which dialling a callback token belongs to. */
@FunctionalInterface
public interface Tokens {
    /** The dialling, if the token is one of ours. */
    Future<Optional<LineId>> line(CallbackToken token);
}
