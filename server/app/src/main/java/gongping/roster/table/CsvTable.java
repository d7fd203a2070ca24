package gongping.roster.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A table in CSV. The separator is the one that the header uses most. */
final class CsvTable implements Table {
    /** Above it a quote was opened and never closed. */
    private static final int RECORD_CHARS_MAX = 1 << 17;

    private static final int CELL_CHARS_MAX = 32_767;
    private static final int COLUMNS_MAX = 256;
    private static final char[] SEPARATORS = {',', ';', '\t', '|', '，'};

    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private int last;

    private CsvTable(Reader text, char separator) {
        reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(RECORD_CHARS_MAX)
                .ofCsvRecord(text);
        records = reader.iterator();
    }

    static Table open(Path file) throws IOException, TableRefused {
        var encoding = Encoding.of(file);
        char separator;
        try (var text = text(file, encoding)) {
            separator = separator(text.readLine());
        }
        return new CsvTable(text(file, encoding), separator);
    }

    @Override
    public Optional<Line> next() throws IOException, TableRefused {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            return Optional.of(line(records.next()));
        } catch (CsvParseException e) {
            throw (TableRefused) new TableRefused("file.quote", last + 1).initCause(e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Line line(CsvRecord found) throws TableRefused {
        int row = Math.toIntExact(found.getStartingLineNumber());
        if (found.getFieldCount() > COLUMNS_MAX) {
            throw new TableRefused("file.too-wide", row, COLUMNS_MAX);
        }
        var cells = new Cell[found.getFieldCount()];
        for (int i = 0; i < cells.length; i++) {
            String field = found.getField(i);
            if (field.length() > CELL_CHARS_MAX) {
                throw new TableRefused("file.quote", row);
            }
            cells[i] = Cell.text(field);
        }
        last = row;
        return new Line(row, java.util.List.of(cells));
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private static BufferedReader text(Path file, Encoding encoding) throws IOException {
        var in = Files.newInputStream(file);
        in.skipNBytes(encoding.bom());
        return new BufferedReader(new InputStreamReader(in, encoding.charset()), 1 << 16);
    }

    private static char separator(@org.jspecify.annotations.Nullable String header) {
        char best = SEPARATORS[0];
        long most = 0;
        for (char separator : SEPARATORS) {
            long count = header == null
                    ? 0
                    : header.chars().filter(c -> c == separator).count();
            if (count > most) {
                most = count;
                best = separator;
            }
        }
        return best;
    }
}
