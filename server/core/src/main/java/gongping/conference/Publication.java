package gongping.conference;

import gongping.draw.Attendance;
import gongping.draw.SealedDraw;
import gongping.draw.TranscriptLine;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the draw has put on record so far, for whoever verifies it.
 *
 * @param lines of the transcript, in order
 * @param attendance of each cadre round, by its number, void rounds included
 */
public record Publication(List<TranscriptLine> lines, Map<Integer, Attendance> attendance) {
    private static final String REHEARSAL = "REHEARSAL.txt";
    private static final String REHEARSAL_SAID = "彩排，不是正式抽号。\nA rehearsal, not a real draw.\n";

    static final Publication EMPTY = new Publication(List.of(), Map.of());

    Publication with(TranscriptLine line) {
        return new Publication(Draft.plus(lines, line), attendance);
    }

    Publication with(int round, Attendance published) {
        return new Publication(lines, Draft.plus(attendance, round, published));
    }

    /** The exact bytes of {@code transcript.jsonl}. */
    public byte[] transcript() {
        var bytes = new ByteArrayOutputStream();
        lines.forEach(line -> bytes.writeBytes(line.bytes()));
        return bytes.toByteArray();
    }

    /**
     * The files of the published bundle (DRAW/1 §3.10) by name; {@code rules.txt}, of which the draw knows the hash
     * only, is given. A rehearsal's says so in a file of its own, which no verifier reads.
     */
    public Map<String, byte[]> files(SealedDraw draw, byte[] rules) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("manifest.txt", draw.manifest().text().getBytes(StandardCharsets.UTF_8));
        files.put("rules.txt", rules);
        files.put("roster.tsv", draw.roster().file());
        draw.groups().forEach((name, group) -> files.put("groups/" + name.text() + ".tsv", group.file()));
        attendance.forEach((round, published) -> files.put("attendance/" + round + ".tsv", published.file()));
        files.put("transcript.jsonl", transcript());
        if (draw.manifest().draw().rehearsal()) {
            files.put(REHEARSAL, REHEARSAL_SAID.getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }
}
