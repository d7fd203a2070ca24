package gongping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConferencePlanTest {
    @Test
    void whoever_plans_more_rounds_than_the_chains_serve_is_warned_with_both_numbers() {
        assertThat(ConferencePlan.shortOf(127, 127)).isEmpty();
        assertThat(ConferencePlan.shortOf(0, 127)).isEmpty();
        assertThat(ConferencePlan.shortOf(128, 127).orElseThrow()).contains("128 rounds", "serve 127");
    }

    @Test
    void a_plan_that_is_no_json_is_told_with_line_and_column(@TempDir Path folder) throws IOException {
        var plan = Files.writeString(folder.resolve("plan.json"), "{\"title\": \"a\",\n ]");
        var ran = Verbs.run("conference", "plan", plan.toString(), "--server", "http://localhost:1", "--demo");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).hasLineCount(1).startsWith(plan + ": not valid JSON (line 2, column 2)");
    }
}
