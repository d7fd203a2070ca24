package gongping.roster.table;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** An open table. Rows come in order; blocking, for one thread. */
public interface Table extends Closeable {
    /** The largest file that is looked at, in bytes. */
    long BYTES_MAX = 128L << 20;

    /**
     * The next row, the header being the first; empty at the end.
     *
     * @throws TableRefused if the rest cannot be read
     */
    Optional<Line> next() throws IOException, TableRefused;

    /**
     * Opens a file as what its bytes say it is, whatever its name.
     *
     * @throws TableRefused if it is neither CSV nor a workbook, is damaged or is too large
     */
    static Table open(Path file) throws IOException, TableRefused {
        long size = Files.size(file);
        if (size == 0) {
            throw new TableRefused("file.empty", 0);
        }
        if (size > BYTES_MAX) {
            throw new TableRefused("file.too-large", 0, BYTES_MAX >> 20);
        }
        byte[] start;
        try (var in = Files.newInputStream(file)) {
            start = in.readNBytes(512);
        }
        if (startsWith(start, 'P', 'K', 3, 4) || startsWith(start, 'P', 'K', 5, 6)) {
            return WorkbookTable.open(file);
        }
        if (startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new TableRefused("workbook.old-or-locked", 0);
        }
        String text = new String(start, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("<") || text.startsWith("%pdf") || text.startsWith("{\\rtf")) {
            throw new TableRefused("file.not-a-table", 0);
        }
        return CsvTable.open(file);
    }

    private static boolean startsWith(byte[] bytes, int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
