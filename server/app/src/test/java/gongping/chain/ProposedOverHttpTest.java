package gongping.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongping.access.Desk;
import gongping.access.Role;
import gongping.client.ApiRefused;
import gongping.draw.Manifest;
import gongping.draw.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second person approves what he has read: not hashes, but what they are the hashes of. */
class ProposedOverHttpTest {
    private static final Desk AUDITOR = Desk.of(Role.AUDITOR);

    @TempDir
    static Path folder;

    @Test
    void whoever_approves_a_manifest_is_given_the_rules_whose_hash_it_has_and_the_whole_plan() throws IOException {
        var example = example();
        try (var stage = new OwnStage(folder)) {
            stage.proposes(example);
            var waits = manifest(stage);
            var rules = waits.path("rules").asText();
            assertThat(Sha256.of(rules))
                    .isEqualTo(Manifest.read(waits.path("text").asText())
                            .orElseThrow()
                            .rules());
            assertThat(rules).startsWith(example.path("rules").asText()).contains("log ");
            assertThat(waits.path("plan")).isEqualTo(example.path("plan"));

            var hash = Map.of("manifest", waits.path("hash").asText());
            stage.desk(AUDITOR).send("POST", "/conferences/2026-q4/manifest/approval", hash);
            assertThat(manifest(stage).has("rules")).isFalse();
        }
    }

    @Test
    void a_text_that_has_not_the_hash_of_the_manifest_is_not_shown_as_the_rules() throws Exception {
        var example = example();
        try (var stage = new OwnStage(folder.resolve("altered"))) {
            stage.proposes(example);
            var rules = manifest(stage).path("rules").asText();
            stage.alters(Sha256.of(rules));
            assertThat(manifest(stage).has("rules")).isFalse();
        }
    }

    @Test
    void whoever_has_read_the_questions_cannot_be_given_others_under_the_same_hash() throws IOException {
        var example = example();
        try (var stage = new OwnStage(folder.resolve("exchanged"))) {
            stage.proposes(example);
            var read = manifest(stage);
            stage.proposes(example);
            ((ObjectNode) example.at("/plan/questions/0")).put("toCadre", "另一个问题？");
            assertThatThrownBy(() -> stage.proposes(example))
                    .isInstanceOfSatisfying(
                            ApiRefused.class,
                            refused -> assertThat(refused.code()).isEqualTo("plan.stands"));
            assertThat(manifest(stage)).isEqualTo(read);
        }
    }

    /** The example of the documents, for a county of sample numbers. */
    private static ObjectNode example() throws IOException {
        var file = Path.of("..", "..", "docs", "plan.example.json").toFile();
        var example = (ObjectNode) new ObjectMapper().readTree(file);
        ((ObjectNode) example.get("plan")).put("mark", "demo");
        return example;
    }

    private static JsonNode manifest(OwnStage stage) {
        for (var roster : stage.desk(AUDITOR).get("/preparation").path("rosters")) {
            for (var one : roster.path("manifests")) {
                return one;
            }
        }
        throw new AssertionError("no manifest");
    }
}
