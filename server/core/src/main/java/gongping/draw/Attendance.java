package gongping.draw;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Who is present in one cadre round and where, {@code attendance/<round>.tsv}, published before the dice (§3.4). */
public final class Attendance {
    private static final String HEADER = "id\tstatus\twhere";
    private static final String PRESENT = "present";
    private static final String ABSENT = "absent";

    /**
     * One row.
     *
     * @param where of somebody present: {@code hall}, a sub-venue's code or {@code phone}; of an absent one: the reason
     */
    public record Presence(boolean present, Code where) {}

    private final List<Presence> rows;
    private final Sha256 sha256;

    private Attendance(List<Presence> rows, Sha256 sha256) {
        this.rows = List.copyOf(rows);
        this.sha256 = sha256;
    }

    /** The attendance of C00001, C00002 ... in this order, for a roster of as many cadres. */
    public static Attendance of(List<Presence> rows) {
        return new Attendance(rows, Sha256.of(file(rows)));
    }

    static Attendance parse(byte[] file, int count) {
        var table = new Table(file, HEADER);
        return new Attendance(table.ofAll(count, (row, cells) -> presence(table, row, cells)), Sha256.of(file));
    }

    private static Presence presence(Table table, int row, String[] cells) {
        boolean present = cells[1].equals(PRESENT);
        if (!present && !cells[1].equals(ABSENT)) {
            throw table.at(row, "attendance.status", "neither present nor absent");
        }
        if (!Code.isValid(cells[2])) {
            throw table.at(row, "attendance.where", "not a code");
        }
        return new Presence(present, new Code(cells[2]));
    }

    static String fileName(int round) {
        return "attendance/" + round + ".tsv";
    }

    /** The exact bytes of the file. */
    public byte[] file() {
        return file(rows);
    }

    private static byte[] file(List<Presence> rows) {
        var text = new StringBuilder(HEADER).append('\n');
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            text.append(new CadreId(i + 1))
                    .append('\t')
                    .append(row.present() ? PRESENT : ABSENT)
                    .append('\t')
                    .append(row.where())
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** How many cadres it speaks of. */
    public int count() {
        return rows.size();
    }

    /** The row of a cadre. */
    public Presence of(CadreId id) {
        return rows.get(id.number() - 1);
    }

    public boolean isPresent(CadreId id) {
        return of(id).present();
    }

    /** The hash of the file. */
    public Sha256 sha256() {
        return sha256;
    }
}
