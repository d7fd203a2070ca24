package gongping.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The one table of codes: status and texts in Chinese and English, from the resource {@code problems.tsv}. A line is
 * code, status, text, text, separated by tabs; {@code {0}} stands for the first value.
 */
public final class ProblemTexts {
    /** A language that the server answers in. */
    public enum Language {
        ZH("zh-CN"),
        EN("en");

        private final String tag;

        Language(String tag) {
            this.tag = tag;
        }

        /** The tag for Content-Language. */
        public String tag() {
            return tag;
        }

        /** The first of Accept-Language that we speak, Chinese if none is. */
        public static Language of(@org.jspecify.annotations.Nullable String acceptLanguage) {
            if (acceptLanguage == null || acceptLanguage.length() > 200) {
                return ZH;
            }
            for (var part : acceptLanguage.split(",", -1)) {
                var tag = part.strip().toLowerCase(java.util.Locale.ROOT);
                if (tag.startsWith("zh")) {
                    return ZH;
                }
                if (tag.startsWith("en")) {
                    return EN;
                }
            }
            return ZH;
        }
    }

    /** The table of the product. */
    public static final ProblemTexts TABLE = load("/problems.tsv");

    private record Row(int status, String zh, String en) {}

    private static final Row UNLISTED = new Row(422, "操作被拒绝。", "Refused.");
    private final Map<String, Row> rows;

    private ProblemTexts(Map<String, Row> rows) {
        this.rows = rows;
    }

    /** Every code that has a row. */
    public Set<String> codes() {
        return rows.keySet();
    }

    /** The HTTP status of a code; 422 for a code without a row, which a test forbids. */
    public int status(String code) {
        return row(code).status();
    }

    /** The text of a problem in this language, its values filled in. */
    public String text(String code, List<String> values, Language language) {
        var text = language == Language.ZH ? row(code).zh() : row(code).en();
        for (int i = 0; i < values.size(); i++) {
            text = text.replace("{" + i + "}", values.get(i));
        }
        return text;
    }

    private Row row(String code) {
        return rows.getOrDefault(code, UNLISTED);
    }

    private static ProblemTexts load(String resource) {
        var rows = new LinkedHashMap<String, Row>();
        try (var in = Objects.requireNonNull(ProblemTexts.class.getResourceAsStream(resource), resource)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> {
                        var cells = line.split("\t", -1);
                        if (cells.length != 4) {
                            throw new IllegalStateException(resource + ": not four cells: " + line);
                        }
                        var row = new Row(Integer.parseInt(cells[1]), cells[2], cells[3]);
                        if (rows.put(cells[0], row) != null) {
                            throw new IllegalStateException(resource + ": twice: " + cells[0]);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ProblemTexts(rows);
    }
}
