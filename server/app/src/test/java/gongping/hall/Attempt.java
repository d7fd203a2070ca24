package gongping.hall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gongping.ledger.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One dialling as the ledger has it.
 *
 * @param reports what the line said, in its order
 * @param ends each outcome with which it ended
 */
record Attempt(boolean hand, List<String> reports, List<String> ends) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Which ways lead through telephony.md §1.3, and to which outcomes; a hand may ring before it is noted. */
    private static final Pattern LEGAL = Pattern.compile("placing (unknown )?"
            + "((lost unknown|refused failed)"
            + "|(dialling )?(ringing )?(busy busy|no-answer no-answer|failed failed"
            + "|hung-up no-answer"
            + "|greeting (joined (hall-on (hall-off )?)*)?"
            + "hung-up (answered|no-answer|machine|declined|wrong-number|failed)))");

    /** All of a conference, by the label under which the provider knows them. */
    static Map<String, Attempt> of(List<Entry> entries) throws IOException {
        var attempts = new LinkedHashMap<String, Attempt>();
        for (var entry : entries) {
            var body = JSON.readTree(entry.body().getBytes());
            var label = "main-" + body.path("attempt").asText();
            switch (entry.type()) {
                case "attempt-requested" ->
                    attempts.put(
                            label, new Attempt(body.path("hand").asBoolean(), new ArrayList<>(), new ArrayList<>()));
                case "line-reported" -> add(attempts, label, body, "report");
                case "attempt-ended" -> add(attempts, label, body, "outcome");
                default -> {
                    // Not about how a line went.
                }
            }
        }
        return attempts;
    }

    private static void add(Map<String, Attempt> attempts, String label, JsonNode body, String field) {
        var attempt = Objects.requireNonNull(attempts.get(label));
        (field.equals("report") ? attempt.reports : attempt.ends)
                .add(body.path(field).asText());
    }

    /** Whether its outcome got lost on the way to the provider or back. */
    boolean wasRiddle() {
        return reports.contains("unknown");
    }

    boolean endedLegally() {
        return LEGAL.matcher(String.join(" ", reports) + " " + String.join(" ", ends))
                .matches();
    }
}
