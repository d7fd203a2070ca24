package gongping.autopilot;

import static gongping.autopilot.Act.Who.HOST;
import static gongping.autopilot.Act.Who.KEYER_1;
import static gongping.autopilot.Act.Who.KEYER_2;
import static gongping.autopilot.Act.Who.WITNESS_1;
import static gongping.autopilot.Act.Who.WITNESS_2;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** What keyers and witnesses do while a round waits for them. */
final class DrawPart {
    private final Story story;
    private final IntFunction<String> dice;
    private final Map<Integer, String> shown = new HashMap<>();
    private final Map<Integer, Integer> again = new HashMap<>();

    /** {@code dice} finds what a round's dice show. */
    DrawPart(Story story, IntFunction<String> dice) {
        this.story = story;
        this.dice = dice;
    }

    Optional<Act> next(JsonNode host) {
        var open = host.path("open");
        if (open.isNull() || open.isMissingNode()) {
            return Optional.empty();
        }
        int round = open.path("number").asInt();
        var waiting = host.path("next").path("waiting").toString();
        if (!host.path("mismatch").isNull()) {
            var keyer = again.getOrDefault(round, 0) % 2 == 0 ? KEYER_1 : KEYER_2;
            return Optional.of(key(keyer, round).after(() -> again.merge(round, 1, Integer::sum)));
        }
        if (waiting.contains("keyer.1")) {
            return Optional.of(key(KEYER_1, round));
        }
        if (waiting.contains("keyer.2")) {
            return Optional.of(key(KEYER_2, round));
        }
        if (waiting.contains("witness.1")) {
            return Optional.of(new Act(WITNESS_1, "reveal", Map.of("round", round), "见证人 1 揭示", 2.5));
        }
        if (waiting.contains("witness.2") && lost(host, open) && !overdue(open)) {
            return Optional.empty();
        }
        if (waiting.contains("witness.2")) {
            return Optional.of(
                    lost(host, open)
                            ? new Act(
                                    HOST,
                                    "declare-link-missing",
                                    Map.of("round", round, "party", "witness.2"),
                                    "见证人 2 的密环缺失，本轮作废",
                                    6)
                            : new Act(WITNESS_2, "reveal", Map.of("round", round), "见证人 2 揭示", 2.5));
        }
        return Optional.empty();
    }

    private Act key(Act.Who keyer, int round) {
        var digits = shown.computeIfAbsent(round, dice::apply);
        return new Act(
                keyer,
                "key-digits",
                Map.of("round", round, "digits", digits),
                (keyer == KEYER_1 ? "录数员 1" : "录数员 2") + " 录入骰数",
                3);
    }

    /** Whether the party had its minute: only then its strips are looked for, and found missing. */
    private static boolean overdue(JsonNode open) {
        return System.currentTimeMillis() >= open.path("stripFrom").asLong();
    }

    private boolean lost(JsonNode host, JsonNode open) {
        int index = HostPart.cadreRounds(host).size() - 1;
        return !open.path("household").asBoolean()
                && index < story.draws().size()
                && story.draws().get(index).lost();
    }
}
