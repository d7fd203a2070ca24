package gongping.roster.table;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** The program of the workbook process: looks a workbook over, then writes its first visible sheet to its output. */
final class WorkbookProcess {
    private static final int BUFFER = 1 << 16;
    private static final int ROWS_MAX = 1_048_576;

    private WorkbookProcess() {}

    public static void main(String... args) throws IOException {
        try (var out =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER))) {
            try {
                WorkbookScan.scan(Path.of(args[0]));
                read(new File(args[0]), out);
                Wire.end(out);
            } catch (TableRefused e) {
                Wire.refused(out, e);
            } catch (RuntimeException e) {
                Wire.refused(out, new TableRefused("workbook.unreadable", 0));
            }
        }
    }

    private static void read(File file, DataOutputStream out) throws IOException, TableRefused {
        try (var book = new ReadableWorkbook(file, new ReadingOptions(false, true))) {
            var sheet = book.getSheets()
                    .filter(s -> s.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst();
            if (sheet.isPresent()) {
                read(sheet.get(), out);
            }
        }
    }

    private static void read(Sheet sheet, DataOutputStream out) throws IOException, TableRefused {
        int last = 0;
        try (var rows = sheet.openStream()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                if (row.getRowNum() <= last || row.getRowNum() > ROWS_MAX) {
                    throw new TableRefused("workbook.unreadable", 0);
                }
                if (row.getRowNum() > last + 1) {
                    Wire.row(out, new Line(last + 1, List.of()));
                }
                last = row.getRowNum();
                Wire.row(out, line(row));
            }
        }
    }

    private static Line line(Row row) throws TableRefused {
        int width = row.getCellCount();
        while (width > 0 && isEmpty(row.getCell(width - 1))) {
            width--;
        }
        if (width > Wire.COLUMNS_MAX) {
            throw new TableRefused("file.too-wide", row.getRowNum(), Wire.COLUMNS_MAX);
        }
        var cells = new Cell[width];
        for (int i = 0; i < width; i++) {
            cells[i] = cell(row.getCell(i));
        }
        return new Line(row.getRowNum(), List.of(cells));
    }

    private static boolean isEmpty(org.dhatim.fastexcel.reader.@org.jspecify.annotations.Nullable Cell cell) {
        return cell == null || cell.getType() == CellType.EMPTY;
    }

    private static Cell cell(org.dhatim.fastexcel.reader.@org.jspecify.annotations.Nullable Cell cell)
            throws TableRefused {
        if (cell == null) {
            return Cell.EMPTY;
        }
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        if (raw.length() > Wire.CELL_CHARS_MAX) {
            throw new TableRefused("workbook.text-too-long", 0);
        }
        return switch (cell.getType()) {
            case NUMBER -> new Cell(Cell.Kind.NUMBER, raw);
            case STRING -> Cell.text(raw);
            case FORMULA ->
                cell.getFormula() == null ? Cell.text(raw) : new Cell(Cell.Kind.FORMULA, formula(cell.getFormula()));
            case ERROR, BOOLEAN -> new Cell(Cell.Kind.OTHER, raw);
            case EMPTY -> Cell.EMPTY;
        };
    }

    private static String formula(String formula) {
        return "=" + formula.substring(0, Math.min(formula.length(), 60));
    }
}
