package gongping.follow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** The small closed draw of the committed vectors, as a second machine finds it on its server or in its folder. */
final class SmallCopy {
    private static final JsonNode SMALL = read();

    private SmallCopy() {}

    private static JsonNode read() {
        try {
            return new ObjectMapper()
                    .readTree(Path.of("../../testkit/draw/draw-vectors.json").toFile())
                    .get("draw1_small");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its lines, LF included. */
    static List<String> lines() {
        return StreamSupport.stream(SMALL.get("transcript").spliterator(), false)
                .map(line -> line.textValue() + "\n")
                .toList();
    }

    /** One of its files. */
    static byte[] file(String name) {
        return SMALL.get("files").get(name).textValue().getBytes(StandardCharsets.UTF_8);
    }

    /** Writes all its files, and the first lines of its transcript. */
    static void write(Path folder, int lines) throws IOException {
        for (var file : SMALL.get("files").properties()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(java.util.Objects.requireNonNull(path.getParent()));
            Files.write(path, file(file.getKey()));
        }
        Files.writeString(folder.resolve("transcript.jsonl"), String.join("", lines().subList(0, lines)));
    }
}
