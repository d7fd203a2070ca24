package gongping.roster.table;

import java.util.List;

/**
 * One row of a table.
 *
 * @param row its number in the file, from 1, as an editor or a spreadsheet program shows it
 */
public record Line(int row, List<Cell> cells) {
    /** The cell of this column from 0; empty beyond the last one. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    /** True where every cell is blank. */
    public boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }
}
