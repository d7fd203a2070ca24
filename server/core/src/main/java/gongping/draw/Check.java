package gongping.draw;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * One thing that a verifier looks at, under the id that every implementation gives it ({@code docs/draw.md} §6). The
 * list is in the order in which they are looked at, in one place of a file.
 *
 * @param id such as {@code V03.2}: the group tells the file or the type of line
 * @param on what calls for it, such as {@code roster} or {@code reveal}
 * @param codes of {@link Verdict.Failed}; a last {@code *} stands for the rest
 * @param section of the DRAW/1 text
 */
public record Check(String id, String on, List<String> codes, String section, String chinese, String english) {
    private static final String FILE = "checks.tsv";
    private static final List<Check> ALL = read();

    public Check {
        codes = List.copyOf(codes);
    }

    /** All of them, in order. */
    public static List<Check> all() {
        return ALL;
    }

    /**
     * The check that fails with a code.
     *
     * @param file in which it was found
     * @param inside whether it was found in a text that a transcript line carries
     */
    static Check of(String file, boolean inside, String code) {
        var here = ALL.stream().filter(check -> check.looksAt(file, inside)).toList();
        return here.stream()
                .filter(check -> check.codes.contains(code))
                .findFirst()
                .or(() -> here.stream().filter(check -> check.covers(code)).findFirst())
                .orElseThrow(() -> new IllegalStateException("No check fails with " + code + " in " + file));
    }

    private boolean looksAt(String file, boolean inside) {
        var group = id.substring(0, id.indexOf('.'));
        return switch (group) {
            case "V01" -> file.equals(Manifest.FILE);
            case "V02" -> file.equals(Manifest.RULES);
            case "V03" -> file.equals(Roster.FILE);
            case "V04" -> file.startsWith("groups/");
            case "V10" -> file.startsWith("attendance/");
            default -> file.equals(Transcript.FILE) && inside == isInside();
        };
    }

    /** Whether it is about a text that a transcript line carries. */
    private boolean isInside() {
        return codes.contains("params.*");
    }

    private boolean covers(String code) {
        return codes.stream()
                .anyMatch(known -> known.endsWith("*") && code.startsWith(known.substring(0, known.length() - 1)));
    }

    private static List<Check> read() {
        var list = Objects.requireNonNull(Check.class.getResourceAsStream(FILE), FILE);
        try (var lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Check(
                            cells[0], cells[1], List.of(cells[2].split(" ", -1)), cells[3], cells[4], cells[5]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
