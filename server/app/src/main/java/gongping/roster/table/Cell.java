package gongping.roster.table;

/**
 * One cell as it was found.
 *
 * @param kind what the file says it is; in CSV everything is text
 * @param text its text; of a number the digits as stored, of a formula the formula; at most 32,767 characters
 */
public record Cell(Kind kind, String text) {
    /** What the file says a cell is. */
    public enum Kind {
        TEXT,
        NUMBER,
        FORMULA,
        /** A truth value or an error of the spreadsheet program. */
        OTHER
    }

    /** A cell with nothing in it. */
    public static final Cell EMPTY = new Cell(Kind.TEXT, "");

    /** A cell of text. */
    public static Cell text(String text) {
        return text.isEmpty() ? EMPTY : new Cell(Kind.TEXT, text);
    }

    /** True where there is nothing but blanks. */
    public boolean isBlank() {
        return kind == Kind.TEXT && text.isBlank();
    }
}
