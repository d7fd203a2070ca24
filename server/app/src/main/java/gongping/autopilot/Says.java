package gongping.autopilot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What whoever is called says: the very answers that are coded afterwards. The simulator is told before the call. */
final class Says {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Says() {}

    /** A household; how it takes the call stands in the turn. */
    static ObjectNode household(JsonNode stage, Story.Turn turn) {
        var says = says(turn.behaviour());
        if (!turn.behaviour().equals("answers")) {
            return says;
        }
        says.putPOJO("offAir", List.of("是的，在家。", "对，就是我家。", turn.offAir() ? "问可以，不要播出去。" : "可以，你们播吧。"));
        return answers(says, stage, turn.differs());
    }

    /** The cadre who answers by telephone. */
    static ObjectNode cadre(JsonNode stage) {
        return answers(says("answers"), stage, false);
    }

    private static ObjectNode answers(ObjectNode says, JsonNode stage, boolean differs) {
        var lines = says.putArray("onAir");
        stage.path("rows").forEach(row -> lines.add(spoken(row, Replies.to(row, differs))));
        return says;
    }

    private static ObjectNode says(String behaviour) {
        return JSON.createObjectNode().put("behaviour", behaviour);
    }

    /** An answer as somebody would say it. */
    static String spoken(JsonNode row, Map<String, Object> answer) {
        return switch (String.valueOf(answer.get("kind"))) {
            case "choice" -> label(row, String.valueOf(answer.get("code"))) + "。";
            case "count" -> answer.get("number") + " " + row.path("unit").asText() + "。";
            case "day" -> {
                var day = LocalDate.parse(String.valueOf(answer.get("date")));
                yield day.getMonthValue() + " 月 " + day.getDayOfMonth() + " 日。";
            }
            default -> "就是这样。";
        };
    }

    private static String label(JsonNode row, String code) {
        for (var key : row.path("keys")) {
            if (key.path("code").asText().equals(code)) {
                return key.path("zh").asText();
            }
        }
        return code;
    }
}
