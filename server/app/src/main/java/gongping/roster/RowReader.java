package gongping.roster;

import gongping.draw.Code;
import gongping.roster.table.Cell;
import gongping.roster.table.Line;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** The values of one row at a time. What cannot be a value is reported, and empty. */
final class RowReader {
    private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)?[eE][+-]?[0-9]{1,3}");
    private static final String FORMULA_STARTS = "=+-@＝＋－＠";

    private final String file;
    private final Header header;
    private final Findings findings;
    private Line line = new Line(0, java.util.List.of());
    private boolean sound;

    RowReader(String file, Header header, Findings findings) {
        this.file = file;
        this.header = header;
        this.findings = findings;
    }

    void at(Line next) {
        line = next;
        sound = true;
        for (int place = header.width(); place < next.cells().size(); place++) {
            if (!next.cell(place).isBlank()) {
                sound = false;
                findings.add(
                        file, next.row(), "", Masked.visible(next.cell(place).text()), Reason.ROW_EXTRA);
            }
        }
    }

    String file() {
        return file;
    }

    int row() {
        return line.row();
    }

    /** False once something of this row was reported as a fault. */
    boolean isSound() {
        return sound;
    }

    void fault(Column column, Reason reason, Object... values) {
        sound &= reason.isWarning();
        findings.add(file, line.row(), header.title(column), column.show(raw(column)), reason, values);
    }

    /** Like {@link #fault}, for a value that turned out to be personal. */
    void faultMasked(Column column, Reason reason) {
        sound = false;
        findings.add(file, line.row(), header.title(column), Masked.phone(raw(column)), reason);
    }

    /** The text of a cell, NFC, without SPACE at either end; null where it is faulty (and reported), "" where empty. */
    @org.jspecify.annotations.Nullable String text(Column column, int charactersMax) {
        int place = header.place(column);
        if (place < 0) {
            return "";
        }
        Cell cell = line.cell(place);
        var refused = refusal(cell, column);
        if (refused.isPresent()) {
            fault(column, refused.get());
            return null;
        }
        String text = trimmed(cell.text());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (!Letters.isPlain(c)) {
                fault(column, Letters.refusal(c).orElseThrow(), Letters.code(c));
                return null;
            }
            i += Character.charCount(c);
        }
        if (text.codePointCount(0, text.length()) > charactersMax) {
            fault(column, Reason.TEXT_LONG, charactersMax);
            return null;
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Like {@link #text}, and not empty. */
    Optional<String> required(Column column, int charactersMax) {
        String text = text(column, charactersMax);
        if (text != null && text.isEmpty()) {
            fault(column, Reason.CELL_MISSING);
        }
        return Optional.ofNullable(text).filter(t -> !t.isEmpty());
    }

    /** A code of letters, digits, dot, underscore and hyphen. */
    Optional<String> code(Column column) {
        String text = text(column, 80);
        if (text == null) {
            return Optional.empty();
        }
        if (text.isEmpty()) {
            fault(column, Reason.NUMBER_MISSING);
            return Optional.empty();
        }
        if (!Code.isValid(text)) {
            looksLike(column, text, Code.isValid(Letters.folded(text)));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** Reports a number that is not of its form; where it would be with other characters, says so. */
    void looksLike(Column column, String text, boolean foldedIsRight) {
        if (foldedIsRight) {
            fault(column, Reason.NUMBER_LOOKALIKE, Letters.folded(text));
        } else {
            fault(column, Reason.NUMBER_BAD);
        }
    }

    /** The text of a cell as it stands, without a check. */
    String raw(Column column) {
        int place = header.place(column);
        return place < 0 ? "" : trimmed(line.cell(place).text());
    }

    private static Optional<Reason> refusal(Cell cell, Column column) {
        String text = cell.text();
        if (cell.kind() == Cell.Kind.FORMULA) {
            return Optional.of(Reason.CELL_FORMULA);
        }
        if (cell.kind() == Cell.Kind.OTHER) {
            return Optional.of(Reason.CELL_ERROR);
        }
        if (text.length() < 2) {
            return Optional.empty();
        }
        char first = text.charAt(0);
        if ((first <= '9' || first == '＋') && SCIENTIFIC.matcher(text.strip()).matches()) {
            return Optional.of(Reason.NUMBER_SCIENTIFIC);
        }
        boolean formula = FORMULA_STARTS.indexOf(first) >= 0;
        return formula && (column.shown() != Column.Shown.PHONE || first == '=')
                ? Optional.of(Reason.CELL_FORMULA)
                : Optional.empty();
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) == ' ') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == ' ') {
            to--;
        }
        return text.substring(from, to);
    }
}
