package gongping.conference.web;

import com.fasterxml.jackson.databind.JsonNode;
import gongping.http.LiveDoor.Visit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What screens say of themselves. Each recomputes the links and the seed of a round once its lines are public; where
 * one comes to something else, the log says so, once for each screen.
 */
public final class Beats implements BiConsumer<Visit, JsonNode> {
    private static final Logger LOG = LoggerFactory.getLogger(Beats.class);
    private static final int ROUNDS_MAX = 999;
    private static final int TOLD_MAX = 10_000;

    private final Set<String> told = ConcurrentHashMap.newKeySet();

    @Override
    public void accept(Visit visit, JsonNode beat) {
        for (var round : beat.path("differs")) {
            var where = visit.conference() + " " + visit.principal().desk().wire() + " " + round.asInt();
            boolean plausible = round.isInt() && round.asInt() > 0 && round.asInt() <= ROUNDS_MAX;
            if (plausible && told.size() < TOLD_MAX && told.add(where)) {
                LOG.error(
                        "the screen {} of {} comes to other links or another seed in round {} than are public",
                        visit.principal().desk().wire(),
                        visit.conference(),
                        round.asInt());
            }
        }
    }
}
