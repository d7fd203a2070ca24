package gongping.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Renderers are tried with pictures of their own; these have the same form as those that the server sends. */
class DisplayContractTest {
    private static final Path FIXTURES = Path.of("../../display/src/fixtures");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void every_picture_has_the_form_that_the_renderers_are_tried_with() throws IOException {
        var expected = new TreeMap<String, Set<String>>();
        try (var files = Files.list(FIXTURES)) {
            files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .forEach(file -> collect(read(file), expected));
        }
        var sent = new TreeMap<String, Set<String>>();
        LongStream.range(0, 60)
                .mapToObj(seed -> Moves.play(seed, 150))
                .flatMap(meeting -> meeting.states.stream())
                .forEach(c -> collect(Views.json(DisplayView.of(c, Names.ALL)), sent));
        assertThat(sent).isEqualTo(expected);
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file)).get("view");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For the view and for each kind of picture the paths of its fields. */
    private static void collect(JsonNode view, Map<String, Set<String>> forms) {
        var fields = forms.computeIfAbsent("view", kind -> new TreeSet<>());
        view.fieldNames().forEachRemaining(fields::add);
        var scene = view.get("scene");
        if (scene.isObject()) {
            paths("", scene, forms.computeIfAbsent(scene.get("kind").asText(), kind -> new TreeSet<>()));
        }
    }

    private static void paths(String path, JsonNode node, Set<String> found) {
        node.fields().forEachRemaining(field -> {
            var name = path + "/" + field.getKey();
            found.add(name);
            paths(name, field.getValue(), found);
        });
        node.elements().forEachRemaining(element -> {
            if (node.isArray()) {
                paths(path + "/*", element, found);
            }
        });
    }
}
