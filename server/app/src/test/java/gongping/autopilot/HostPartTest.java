package gongping.autopilot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the pilot presses at the host desk, whomever chance has chosen. */
class HostPartTest {
    @Test
    void somebody_seated_is_reported_as_left_also_where_the_first_of_the_round_is_excused() {
        assertThat(reported("seated", "seated")).contains("Q1");
        assertThat(reported("", "seated")).contains("Q2");
        assertThat(reported("left", "seated")).isEmpty();
        assertThat(reported("", "")).isEmpty();
    }

    /** The two entries of the round in which somebody leaves; whoever is excused has no inquiry. */
    private static Optional<Object> reported(String first, String second) {
        var host = JsonNodeFactory.instance.objectNode();
        host.putObject("show").put("phase", "live");
        host.putNull("open").putNull("onStage").putNull("call");
        var rounds = host.putArray("rounds");
        for (int i = 0; i < Story.LEAVING; i++) {
            rounds.addObject().put("household", false);
        }
        var entries = rounds.addObject().put("household", false).put("left", 0).putArray("entries");
        var inquiries = host.putArray("inquiries");
        for (int i = 1; i <= 2; i++) {
            entry(entries.addObject(), inquiries.addObject(), "Q" + i, i == 1 ? first : second);
        }
        host.putObject("next").putNull("main");
        var pilot = new HostPart(new Story("township", List.of()));
        return pilot.next(host)
                .filter(act -> act.type().equals("report-left"))
                .map(act -> act.fields().get("inquiry"));
    }

    private static void entry(ObjectNode entry, ObjectNode line, String inquiry, String stage) {
        if (stage.isEmpty()) {
            entry.putNull("inquiry");
            return;
        }
        entry.put("inquiry", inquiry);
        line.put("id", inquiry).put("stage", stage);
    }
}
