package gongping.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Reads the rows of a {@code .tsv} file: the exact header, then rows with as many columns (DRAW/1 §3.1). */
final class Table {
    private final List<String> lines;
    private final int columns;

    Table(byte[] file, String header) {
        lines = DrawText.lines(file, DrawText.Kind.TABLE);
        columns = header.split("\t", -1).length;
        if (!lines.getFirst().equals(header)) {
            throw Unsound.at(1, "table.header", "the header is not \"%s\"", header.replace("\t", " TAB "));
        }
    }

    int rows() {
        return lines.size() - 1;
    }

    /** The columns of a row, from 0. */
    String[] row(int row) {
        var cells = lines.get(row + 1).split("\t", -1);
        if (cells.length != columns) {
            throw at(row, "table.columns", "%d columns instead of %d", cells.length, columns);
        }
        return cells;
    }

    Unsound at(int row, String code, String text, Object... values) {
        return Unsound.at(row + 2, code, text, values);
    }

    /** The rows, from the top, of a table that names every cadre of a roster once, sorted. */
    <T> List<T> ofAll(int count, BiFunction<Integer, String[], T> read) {
        var all = new ArrayList<T>(count);
        for (int i = 0; i < Math.max(count, rows()); i++) {
            if (i >= count || i >= rows()) {
                throw at(i, "table.count", "%d rows instead of %d", rows(), count);
            }
            var cells = row(i);
            if (!cells[0].equals(new CadreId(i + 1).text())) {
                throw at(i, "table.id", "%s is due here", new CadreId(i + 1));
            }
            all.add(read.apply(i, cells));
        }
        return all;
    }
}
