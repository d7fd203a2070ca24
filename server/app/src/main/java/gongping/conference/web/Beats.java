package gongping.conference.web;

import com.fasterxml.jackson.databind.JsonNode;
import gongping.http.LiveDoor.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What screens say of themselves, for the log, once for each screen: a round that comes to something else than is
 * public when its links and seed are recomputed, and a character that none of our faces holds, so that the picture has
 * a box where a name should be.
 */
public final class Beats implements BiConsumer<Visit, JsonNode> {
    private static final Logger LOG = LoggerFactory.getLogger(Beats.class);
    private static final int ROUNDS_MAX = 999;
    private static final int TOLD_MAX = 10_000;

    private final Set<String> told = ConcurrentHashMap.newKeySet();

    @Override
    public void accept(Visit visit, JsonNode beat) {
        news(visit.principal().desk().wire() + " of " + visit.conference(), beat)
                .forEach(LOG::error);
    }

    /** What this beat says that was not said before. */
    List<String> news(String screen, JsonNode beat) {
        var faults = new ArrayList<String>();
        for (var round : beat.path("differs")) {
            if (round.isInt() && round.asInt() > 0 && round.asInt() <= ROUNDS_MAX) {
                faults.add("the screen %s comes to other links or another seed in round %d than are public"
                        .formatted(screen, round.asInt()));
            }
        }
        for (var character : beat.path("missing")) {
            var text = character.asText();
            if (!text.isEmpty() && text.codePointCount(0, text.length()) == 1) {
                faults.add("the screen %s has no face of ours for U+%04X".formatted(screen, text.codePointAt(0)));
            }
        }
        return faults.stream()
                .filter(fault -> told.size() < TOLD_MAX && told.add(fault))
                .toList();
    }
}
