package gongping.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/api shows is what a server answers. */
class HttpScriptsTest {
    private static final Path SCRIPTS = Path.of("..", "..", "docs", "api").toAbsolutePath();

    @TempDir
    static Path folder;

    private static SealedCounty county;

    @BeforeAll
    static void start() throws IOException {
        county = new SealedCounty(folder);
        assertThat(county.sealed(3).text()).as("the one of objections.http.txt").isEqualTo("r2");
    }

    @AfterAll
    static void stop() {
        county.close();
    }

    static Stream<String> scripts() throws IOException {
        try (var files = Files.list(SCRIPTS)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".http.txt"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scripts")
    void every_script_is_answered_as_it_shows(String script) throws Exception {
        var steps = Step.of(Files.readAllLines(SCRIPTS.resolve(script)));
        assertThat(steps).isNotEmpty();
        var player = new Player(county.address());
        for (var step : steps) {
            assertThat(player.play(step)).as(script + ": " + step.title()).isEmpty();
        }
    }

    @Test
    void another_answer_than_the_one_shown_is_noticed() throws Exception {
        var script = """
                ### Who am I
                GET /api/v1/session
                HTTP 200
                Content-Type: text/html

                {"demo": false, "desks": []}
                """;
        var step = Step.of(List.of(script.split("\n", -1))).getFirst();
        assertThat(new Player(county.address()).play(step))
                .containsExactly("Content-Type: application/json", "/demo: true");
    }
}
