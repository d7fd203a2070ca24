package gongping.autopilot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What is heard on the telephone of a conducted demonstration, and what is coded of it. */
class SaysTest {
    private static final String ROWS = """
            {"rows": [
              {"question": "Q1", "form": "choice", "keys": [
                {"code": "light", "zh": "村口路灯不亮"}, {"code": "road", "zh": "道路破损"}, {"code": "water", "zh": "饮水不稳"}]},
              {"question": "Q2", "form": "count", "unit": "次", "keys": []},
              {"question": "Q3", "form": "day", "keys": []},
              {"question": "Q4", "form": "choice", "keys": [
                {"code": "solved", "zh": "解决了"}, {"code": "again", "zh": "解决过，又坏了"}, {"code": "not", "zh": "没有解决"}]}]}
            """;

    private final JsonNode stage = json();

    private static JsonNode json() {
        try {
            return new ObjectMapper().readTree(ROWS);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Story.Turn answers(boolean differs) {
        return new Story.Turn("answers", false, false, differs);
    }

    @Test
    void a_household_is_heard_saying_what_is_coded_of_it() {
        for (var differs : new boolean[] {false, true}) {
            var heard = Says.household(stage, answers(differs)).path("onAir");
            var coded = StreamSupport.stream(stage.path("rows").spliterator(), false)
                    .map(row -> Says.spoken(row, Replies.to(row, differs)))
                    .toList();
            assertThat(StreamSupport.stream(heard.spliterator(), false).map(JsonNode::asText))
                    .containsExactlyElementsOf(coded);
        }
    }

    @Test
    void only_a_staged_discrepancy_lets_the_two_accounts_differ() {
        var cadre = Says.cadre(stage).path("onAir");
        assertThat(Says.household(stage, answers(false)).path("onAir")).isEqualTo(cadre);
        assertThat(Says.household(stage, answers(true)).path("onAir")).isNotEqualTo(cadre);
        assertThat(cadre.toString()).contains("村口路灯不亮。", "6 次。", "9 月 18 日。", "解决了。");
    }

    @Test
    void who_does_not_answer_has_nothing_to_say() {
        var busy = Says.household(stage, new Story.Turn("busy", false, false, false));
        assertThat(busy.toString()).isEqualTo("{\"behaviour\":\"busy\"}");
    }

    @Test
    void who_wants_not_to_be_broadcast_says_so() {
        var turn = new Story.Turn("answers", false, true, false);
        assertThat(Says.household(stage, turn).path("offAir").toString()).contains("不要播出去");
    }
}
