package gongping.fairness;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The board as JSON, the same over HTTP and from the command line. */
public final class BoardJson {
    private BoardJson() {}

    /** Maps, lists, texts and numbers. */
    public static Map<String, Object> of(Board board) {
        var json = new LinkedHashMap<String, Object>();
        json.put("draws", board.draws().stream().map(BoardJson::line).toList());
        json.put(
                "years",
                board.years().stream()
                        .map(year -> Map.of("year", year.year(), "counts", year.counts()))
                        .toList());
        json.put("all", board.all());
        json.put("dimensions", board.dimensions().stream().map(BoardJson::table).toList());
        json.put("neverDrawn", board.neverDrawn());
        json.put("level", board.level());
        return json;
    }

    private static Map<String, Object> line(Board.Line line) {
        return Map.of("draw", line.draw(), "title", line.title(), "period", line.period(), "counts", line.counts());
    }

    private static Map<String, Object> table(Board.Table table) {
        var json = new LinkedHashMap<String, Object>();
        json.put("by", word(table.by().kind()));
        json.put("group", table.by().group());
        json.put("verdict", word(table.verdict()));
        switch (table.test()) {
            case ChiSquare.TooFew few -> {}
            case ChiSquare.Made made -> json.put("test", made);
        }
        json.put("shares", List.copyOf(table.shares()));
        return json;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
