package gongping.conference.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

/** What the log hears of a screen. */
class BeatsTest {
    private final Beats beats = new Beats();

    private static JsonNode beat(String json) throws Exception {
        return new ObjectMapper().readTree(json);
    }

    @Test
    void a_round_that_a_screen_computes_otherwise_is_told_once_for_each_screen() throws Exception {
        var beat = beat("{\"differs\":[3]}");
        assertThat(beats.news("renderer-1 of main", beat))
                .singleElement()
                .asString()
                .contains("round 3");
        assertThat(beats.news("renderer-1 of main", beat)).isEmpty();
        assertThat(beats.news("renderer-2 of main", beat)).hasSize(1);
    }

    @Test
    void a_character_without_a_face_is_named_by_its_code_point() throws Exception {
        assertThat(beats.news("renderer-1 of main", beat("{\"missing\":[\"\uD878\uDD1E\"]}")))
                .singleElement()
                .asString()
                .contains("U+2E11E");
    }

    @Test
    void nonsense_says_nothing() throws Exception {
        var nonsense = beat("{\"differs\":[0,1000,\"x\",{}],\"missing\":[\"\",\"ab\",7e3,null]}");
        assertThat(beats.news("renderer-1 of main", nonsense)).isEmpty();
        assertThat(beats.news("renderer-1 of main", beat("[]"))).isEmpty();
    }
}
