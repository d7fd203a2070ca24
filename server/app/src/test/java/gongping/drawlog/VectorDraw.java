package gongping.drawlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gongping.tlog.Entries;
import gongping.tlog.KeyUse;
import gongping.tlog.Policy;
import gongping.tlog.PolicyNotice;
import gongping.tlog.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** The small closed draw of the committed vectors, published line by line. */
final class VectorDraw {
    static final String DRAW = "SMALL";

    private static final JsonNode SMALL = vectors();
    private static final SigningKey KEY = Lines.key("yunlan.example/SMALL", KeyUse.LOG, 1);

    /** Whoever has this policy believes its log. */
    static final Policy POLICY = PolicyNotice.find(
                    PolicyNotice.with("规则\n", KEY.verifierKey()).orElseThrow())
            .orElseThrow();

    /** Its lines, without LF. */
    static final List<String> LINES = StreamSupport.stream(
                    SMALL.get("transcript").spliterator(), false)
            .map(JsonNode::textValue)
            .toList();

    private VectorDraw() {}

    private static JsonNode vectors() {
        try {
            return new ObjectMapper()
                    .readTree(Path.of("../../testkit/draw/draw-vectors.json").toFile())
                    .get("draw1_small");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(int lines) {
        return String.join("\n", LINES.subList(0, lines)) + "\n";
    }

    static DrawLog.Shown.Open open(int lines) {
        var entries = Entries.of(LINES.subList(0, lines).stream()
                .map(line -> line.getBytes(UTF_8))
                .toList());
        var checkpoint = entries.checkpoint(KEY.verifierKey().name(), lines).signedBy(KEY);
        return new DrawLog.Shown.Open(checkpoint, entries);
    }

    /** What is public at so many lines: of the attendance no more than what these lines name. */
    static PublishedBundles.Public bundle(int lines) {
        var files = new TreeMap<String, byte[]>();
        for (var file : SMALL.get("files").properties()) {
            var name = file.getKey();
            var round = name.replaceAll("\\D", "");
            if (!name.startsWith("attendance/") || text(lines).contains("\\nround=" + round + "\\n")) {
                files.put(name, file.getValue().textValue().getBytes(UTF_8));
            }
        }
        files.put("transcript.jsonl", text(lines).getBytes(UTF_8));
        return new PublishedBundles.Public(files, text(LINES.size()).getBytes(UTF_8));
    }

    static Optional<byte[]> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file below this folder, by its name. */
    static Map<String, byte[]> files(Path folder) throws IOException {
        var all = new TreeMap<String, byte[]>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                all.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return all;
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
