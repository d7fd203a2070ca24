package gongping.roster.table;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the workbook process says to the server: rows, then an end or a refusal. The reading side trusts no length: the
 * process has handled a stranger's file.
 */
final class Wire {
    static final int CELL_CHARS_MAX = 32_767;
    static final int COLUMNS_MAX = 256;
    private static final int ROW = 1;
    private static final int END = 2;
    private static final int REFUSED = 3;
    private static final int BYTES_PER_CHAR = 3;

    private Wire() {}

    static void row(DataOutputStream out, Line line) throws IOException {
        out.writeByte(ROW);
        out.writeInt(line.row());
        out.writeShort(line.cells().size());
        for (Cell cell : line.cells()) {
            out.writeByte(KINDS.indexOf(cell.kind()));
            text(out, cell.text());
        }
    }

    static void end(DataOutputStream out) throws IOException {
        out.writeByte(END);
    }

    static void refused(DataOutputStream out, TableRefused why) throws IOException {
        out.writeByte(REFUSED);
        text(out, why.code());
        out.writeInt(why.row());
        out.writeShort(why.values().size());
        for (String value : why.values()) {
            text(out, value);
        }
    }

    /** The next row, empty at the end; throws what the process refused, or an IOException for anything else. */
    static Optional<Line> read(DataInputStream in) throws IOException, TableRefused {
        int frame = in.readUnsignedByte();
        if (frame == END) {
            return Optional.empty();
        }
        if (frame == REFUSED) {
            String code = text(in);
            int row = in.readInt();
            var values = new ArrayList<String>();
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                values.add(text(in));
            }
            throw new TableRefused(code, row, values.toArray());
        }
        if (frame != ROW) {
            throw new IOException("workbook process: frame " + frame);
        }
        int row = in.readInt();
        int count = in.readUnsignedShort();
        if (count > COLUMNS_MAX) {
            throw new IOException("workbook process: row too wide");
        }
        var cells = new Cell[count];
        for (int i = 0; i < count; i++) {
            int kind = in.readUnsignedByte();
            if (kind >= KINDS.size()) {
                throw new IOException("workbook process: cell kind " + kind);
            }
            cells[i] = new Cell(KINDS.get(kind), text(in));
        }
        return Optional.of(new Line(row, List.of(cells)));
    }

    private static final List<Cell.Kind> KINDS = List.of(Cell.Kind.values());

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > CELL_CHARS_MAX * BYTES_PER_CHAR) {
            throw new IOException("workbook process: text too long");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
