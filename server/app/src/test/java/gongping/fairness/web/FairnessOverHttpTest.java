package gongping.fairness.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gongping.access.Desk;
import gongping.access.Role;
import gongping.client.Api;
import gongping.database.Await;
import gongping.drawlog.Stage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The board of a running server: a draw counts when everybody may read its last line, and not before. */
class FairnessOverHttpTest {
    @TempDir
    static Path folder;

    @Test
    void a_draw_counts_when_its_last_line_is_public() throws IOException {
        try (var stage = new Stage(folder, "规则\n")) {
            Await.until(Stage.SOON, () -> board(stage).at("/open/0").asText().equals("DOCS"));
            assertThat(board(stage).get("draws")).isEmpty();
            stage.goesLive();
            press(stage, "publish-round", Map.of("title", "全县", "exclude", "drawn", "quotas", List.of("*:1")));
            press(stage, "withdraw", Map.of("round", 1));
            press(stage, "close", Map.of());
            Await.until(Stage.SOON, () -> board(stage).get("draws").size() == 1);
            var board = board(stage);
            assertThat(board.at("/draws/0/draw").asText()).isEqualTo("DOCS");
            assertThat(board.at("/draws/0/period").asText()).isEqualTo("2026 年第四季度");
            assertThat(board.at("/draws/0/counts/withdrawn").asInt()).isEqualTo(1);
            assertThat(board.at("/neverDrawn/never").asInt())
                    .isEqualTo(board.at("/neverDrawn/people").asInt())
                    .isEqualTo(12);
            assertThat(board.get("open")).isEmpty();
            assertThat(board.get("unsound")).isEmpty();
        }
    }

    private static JsonNode board(Stage stage) {
        try {
            var url = stage.county.address().resolve("/api/v1/fairness");
            var answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(url.toString())).build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, max-age=60");
            return new ObjectMapper().readTree(new String(answer.body(), UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void press(Stage stage, String type, Map<String, ?> fields) {
        var body = new HashMap<String, Object>(fields);
        body.put("type", type);
        body.put("ifRev", 1_000_000);
        Api.at(stage.county.address(), Desk.of(Role.HOST))
                .signInToTheDemo()
                .send(
                        "POST",
                        "/conferences/main/commands",
                        body,
                        Map.of("Idempotency-Key", "fair-" + UUID.randomUUID()));
    }
}
