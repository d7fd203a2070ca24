package gongping.roster;

import gongping.roster.table.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which columns of a file stand where. */
final class Header {
    private static final int COLUMNS_LIKELY = 2;

    private final TableKind kind;
    private final List<String> titles;
    private final Map<Column, Integer> places = new HashMap<>();
    private final List<Integer> repeated = new ArrayList<>();
    private final List<Integer> unknown = new ArrayList<>();

    private Header(TableKind kind, Line line) {
        this.kind = kind;
        titles = line.cells().stream().map(cell -> cell.text().strip()).toList();
        for (int place = 0; place < titles.size(); place++) {
            String title = titles.get(place);
            if (title.isEmpty()) {
                continue;
            }
            var column = kind.columns().stream().filter(c -> c.answersTo(title)).findFirst();
            if (column.isEmpty()) {
                unknown.add(place);
            } else if (places.putIfAbsent(column.get(), place) != null) {
                repeated.add(place);
            }
        }
    }

    /** Reads a first row; empty where it is the header of no table. */
    static Optional<Header> of(Line line) {
        return Arrays.stream(TableKind.values())
                .map(kind -> new Header(kind, line))
                .filter(header -> header.places.size() >= COLUMNS_LIKELY)
                .max(java.util.Comparator.comparingInt(
                        header -> header.places.size() - 2 * header.missing().size()));
    }

    TableKind kind() {
        return kind;
    }

    List<Column> missing() {
        return kind.columns().stream()
                .filter(column -> column.required() && !places.containsKey(column))
                .toList();
    }

    void report(String file, Findings findings) {
        for (var column : missing()) {
            findings.add(file, 1, column.title(), "", Reason.COLUMN_MISSING, column.title());
        }
        for (int place : repeated) {
            findings.add(file, 1, title(place), "", Reason.COLUMN_TWICE, title(place));
        }
        for (int place : unknown) {
            findings.add(file, 1, title(place), "", Reason.COLUMN_UNKNOWN);
        }
    }

    int width() {
        return titles.size();
    }

    /** Where a column stands, -1 where the file has none. */
    int place(Column column) {
        return places.getOrDefault(column, -1);
    }

    /** The column's header as it stands in the file. */
    String title(Column column) {
        int place = place(column);
        return place < 0 ? column.title() : title(place);
    }

    private String title(int place) {
        return Masked.visible(titles.get(place));
    }
}
