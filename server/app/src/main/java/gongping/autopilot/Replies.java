package gongping.autopilot;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;

/** What is answered to a question of each form. */
final class Replies {
    private Replies() {}

    /** {@code differs}: as a household answers whose account is another one than the cadre's. */
    static Map<String, Object> to(JsonNode row, boolean differs) {
        return switch (row.path("form").asText()) {
            case "choice" -> Map.of("kind", "choice", "code", code(row, differs));
            case "count" -> Map.of("kind", "count", "number", differs ? 2 : 6);
            case "day" -> Map.of("kind", "day", "date", lately(differs ? MonthDay.of(6, 1) : MonthDay.of(9, 18)));
            default -> Map.of("kind", "said");
        };
    }

    /** The last such day up to today: a visit on a day to come is refused. */
    private static String lately(MonthDay day) {
        var today = LocalDate.now(Story.ZONE);
        var date = day.atYear(today.getYear());
        return (date.isAfter(today) ? date.minusYears(1) : date).toString();
    }

    /** The first option; where the accounts differ the third of the last question. */
    private static String code(JsonNode row, boolean differs) {
        boolean last = row.path("question").asText().equals("Q4");
        return row.path("keys").path(differs && last ? 2 : 0).path("code").asText();
    }
}
