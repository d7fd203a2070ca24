package gongping.roster;

/**
 * One thing that an import has to say of its files.
 *
 * @param file name of the file, without its folder
 * @param row as an editor or a spreadsheet program counts, the header being row 1; 0 where it is the whole file
 * @param column the column's header as it stands in the file; empty where it is the whole row
 * @param value what was found, masked where it is personal, invisible characters written out as {@code <U+200B>}
 * @param code the reason, {@code <thing>.<why>}
 * @param warning true where it does not stop the import
 * @param zh the reason in words
 * @param en the reason in words
 */
public record Finding(
        String file, int row, String column, String value, String code, boolean warning, String zh, String en) {}
