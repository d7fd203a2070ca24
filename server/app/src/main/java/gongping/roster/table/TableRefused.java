package gongping.roster.table;

import java.io.Serial;
import java.util.List;

/** A file that cannot be read as a table. The code is one of the reasons of an import report. */
public final class TableRefused extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;
    private final int row;
    private final transient List<String> values;

    TableRefused(String code, int row, Object... values) {
        super(code);
        this.code = code;
        this.row = row;
        this.values = java.util.Arrays.stream(values).map(String::valueOf).toList();
    }

    /** The reason, {@code <thing>.<why>}. */
    public String code() {
        return code;
    }

    /** The row where it was noticed; 0 where it is the whole file. */
    public int row() {
        return row;
    }

    /** What the reason's text names. */
    public List<String> values() {
        return values;
    }
}
