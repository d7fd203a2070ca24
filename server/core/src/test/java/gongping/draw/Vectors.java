package gongping.draw;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The committed vectors, and the small bundle in them. */
final class Vectors {
    static final JsonNode ALL = read();

    private Vectors() {}

    private static JsonNode read() {
        try {
            return new ObjectMapper()
                    .readTree(Path.of("../../testkit/draw/draw-vectors.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<JsonNode> stream(String pointer) {
        return StreamSupport.stream(ALL.at(pointer).spliterator(), false);
    }

    /** The files of the small closed draw. */
    static Map<String, byte[]> small() {
        return withTranscript(ALL.at("/draw1_small/transcript"));
    }

    /** The small draw with another transcript. */
    static Map<String, byte[]> withTranscript(JsonNode lines) {
        var text = new StringBuilder();
        lines.forEach(line -> text.append(line.textValue()).append('\n'));
        return with("transcript.jsonl", text.toString());
    }

    /** A transcript to be refused, with the files that it names. */
    static Map<String, byte[]> refused(JsonNode refused) {
        var files = withTranscript(refused.get("transcript"));
        if (refused.get("name").textValue().equals("digits-twice")) {
            // Its first round names the attendance that the small draw has as its second.
            files.put("attendance/1.tsv", file("attendance/2.tsv").getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    /** The small draw with one file replaced. */
    static Map<String, byte[]> with(String name, String text) {
        var files = new HashMap<String, byte[]>();
        ALL.at("/draw1_small/files").properties().forEach(file -> files.put(file.getKey(), bytes(file.getValue())));
        if (!name.equals("transcript.jsonl")) {
            files.put("transcript.jsonl", (String.join("\n", lines()) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
        return files;
    }

    static String file(String name) {
        return ALL.at("/draw1_small/files").get(name).textValue();
    }

    static List<String> lines() {
        var lines = new ArrayList<String>();
        ALL.at("/draw1_small/transcript").forEach(line -> lines.add(line.textValue()));
        return lines;
    }

    private static byte[] bytes(JsonNode text) {
        return text.textValue().getBytes(StandardCharsets.UTF_8);
    }
}
