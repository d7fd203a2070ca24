package gongping.draw;

import java.util.List;

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

    /** Checks that a table names every cadre of a roster once, sorted. */
    void namesAll(int count) {
        int both = Math.min(count, rows());
        for (int i = 0; i < both; i++) {
            var id = row(i)[0];
            if (!id.equals(new CadreId(i + 1).text())) {
                throw at(i, "table.id", "%s is due here", new CadreId(i + 1));
            }
        }
        if (rows() != count) {
            throw at(both, "table.count", "%d rows instead of %d", rows(), count);
        }
    }
}
