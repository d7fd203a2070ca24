package gongping.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;

/** A table being written, row by row. */
interface Sheet extends Closeable {
    void row(String... cells) throws IOException;

    static Sheet csv(Path file) throws IOException {
        var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(file);
        return new Sheet() {
            @Override
            public void row(String... cells) {
                writer.writeRecord(cells);
            }

            @Override
            public void close() throws IOException {
                writer.close();
            }
        };
    }

    /** Every cell is typed as text, so that no program takes a number for a quantity. */
    static Sheet xlsx(Path file, String title) throws IOException {
        var out = new BufferedOutputStream(Files.newOutputStream(file));
        var book = new Workbook(out, "Gongping", "1.0");
        var sheet = book.newWorksheet(title);
        return new Sheet() {
            private static final int FLUSH_EVERY = 1_000;
            private int next;

            @Override
            public void row(String... cells) throws IOException {
                for (int column = 0; column < cells.length; column++) {
                    sheet.inlineString(next, column, cells[column]);
                }
                if (++next % FLUSH_EVERY == 0) {
                    sheet.flush();
                }
            }

            @Override
            public void close() throws IOException {
                try (out;
                        book;
                        sheet) {
                    sheet.flush();
                }
            }
        };
    }
}
