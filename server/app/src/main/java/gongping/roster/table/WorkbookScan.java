package gongping.roster.table;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * Looks a workbook over before it is parsed: number and names of its parts, their inflated size (counted, never
 * believed) and the length of every text. Limits are absolute: an honest {@code styles.xml} is packed hundredfold.
 */
final class WorkbookScan {
    private static final int PARTS_MAX = 2_000;
    private static final long SHEET_BYTES_MAX = 400L << 20;
    private static final long STRINGS_BYTES_MAX = 200L << 20;
    private static final long OTHER_BYTES_MAX = 16L << 20;
    private static final long TOTAL_BYTES_MAX = 600L << 20;
    private static final int DEPTH_MAX = 64;

    /**
     * Bytes of one tag and the text behind it: 32,767 characters, each written as a reference of eight bytes at most.
     */
    private static final int RUN_BYTES_MAX = 300_000;

    private static final XMLInputFactory XML = factory();

    private long total;

    private WorkbookScan() {}

    static void scan(Path file) throws IOException, TableRefused {
        var scan = new WorkbookScan();
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > PARTS_MAX) {
                throw new TableRefused("workbook.too-many-parts", 0, PARTS_MAX);
            }
            var names = new HashSet<String>();
            for (ZipEntry part : Collections.list(zip.entries())) {
                scan.name(part.getName(), names);
                try (var in = zip.getInputStream(part)) {
                    scan.part(part.getName(), in);
                }
            }
            if (!names.contains("[content_types].xml")) {
                throw new TableRefused("file.not-a-table", 0);
            }
        } catch (ZipException e) {
            throw (TableRefused) new TableRefused("workbook.unreadable", 0).initCause(e);
        }
    }

    private void name(String name, Set<String> names) throws TableRefused {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!names.add(lower) || lower.contains("..") || lower.startsWith("/") || lower.contains("\\")) {
            throw new TableRefused("workbook.bad-part", 0);
        }
        if (lower.endsWith("vbaproject.bin")) {
            throw new TableRefused("workbook.macros", 0);
        }
    }

    private void part(String name, InputStream in) throws IOException, TableRefused {
        String lower = name.toLowerCase(Locale.ROOT);
        long most = lower.startsWith("xl/worksheets/")
                ? SHEET_BYTES_MAX
                : lower.endsWith("sharedstrings.xml") ? STRINGS_BYTES_MAX : OTHER_BYTES_MAX;
        boolean marked = lower.endsWith(".xml") || lower.endsWith(".rels");
        var counted = new Counted(in, Math.min(most, TOTAL_BYTES_MAX - total), marked);
        try {
            if (marked) {
                xml(counted);
            }
            counted.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (XMLStreamException | com.fasterxml.aalto.UncheckedStreamException e) {
            if (!counted.over) {
                throw (TableRefused) new TableRefused("workbook.unreadable", 0).initCause(e);
            }
        } catch (OverLimit e) {
            counted.over = true;
        }
        if (counted.over) {
            throw new TableRefused(counted.run > RUN_BYTES_MAX ? "workbook.text-too-long" : "workbook.too-large", 0);
        }
        total += counted.count;
    }

    private static void xml(InputStream in) throws XMLStreamException, TableRefused {
        var reader = XML.createXMLStreamReader(in);
        long length = 0;
        int depth = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new TableRefused("workbook.dtd", 0);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    length += reader.getTextLength();
                case XMLStreamConstants.START_ELEMENT -> {
                    length = 0;
                    depth++;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    length = 0;
                    depth--;
                }
                default -> {
                    // Comments and instructions are not read by the parser either.
                }
            }
            if (length > Wire.CELL_CHARS_MAX) {
                throw new TableRefused("workbook.text-too-long", 0);
            }
            if (depth > DEPTH_MAX) {
                throw new TableRefused("workbook.unreadable", 0);
            }
        }
        reader.close();
    }

    private static XMLInputFactory factory() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    private static final class OverLimit extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Counted extends FilterInputStream {
        private final long most;
        private long count;
        private final boolean marked;
        private boolean over;
        private int run;

        Counted(InputStream in, long most, boolean marked) {
            super(in);
            this.most = most;
            this.marked = marked;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count += Math.max(0, read);
            for (int i = from; marked && i < from + read && run <= RUN_BYTES_MAX; i++) {
                run = bytes[i] == '<' ? 0 : run + 1;
            }
            if (count > most || run > RUN_BYTES_MAX) {
                over = true;
                throw new OverLimit();
            }
            return read;
        }
    }
}
