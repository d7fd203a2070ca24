package gongping.draw;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The sealed list that a draw runs on: cadres C00001 to C(count) without a gap, {@code roster.tsv} (DRAW/1 §3.1). */
public final class Roster {
    static final String FILE = "roster.tsv";
    private static final String HEADER = "id\tname\tunit\thhcount\thhhash";

    private final List<Cadre> cadres;
    private final List<String> ids;
    private final Sha256 sha256;

    private Roster(List<Cadre> cadres, Sha256 sha256) {
        this.cadres = List.copyOf(cadres);
        this.ids = cadres.stream().map(cadre -> cadre.id().text()).toList();
        this.sha256 = sha256;
    }

    /**
     * A roster to be sealed.
     *
     * @throws IllegalArgumentException if the ids are not C00001, C00002 ... in this order, 1 to 99,999 of them
     */
    public static Roster of(List<Cadre> cadres) {
        boolean contiguous = !cadres.isEmpty()
                && cadres.size() <= CadreId.MAX
                && IntStream.range(0, cadres.size())
                        .allMatch(i -> cadres.get(i).id().number() == i + 1);
        if (!contiguous) {
            throw new IllegalArgumentException("Cadres are numbered from C00001 without a gap");
        }
        return new Roster(cadres, Sha256.of(file(cadres)));
    }

    /** The roster that a file holds, if it is one byte for byte. */
    public static Optional<Roster> read(byte[] file) {
        try {
            return Optional.of(parse(file));
        } catch (Unsound e) {
            return Optional.empty();
        }
    }

    static Roster parse(byte[] file) {
        var table = new Table(file, HEADER);
        if (table.rows() < 1 || table.rows() > CadreId.MAX) {
            throw Unsound.at(1, "roster.rows", "not 1 to %d rows", CadreId.MAX);
        }
        var cadres = new ArrayList<Cadre>(table.rows());
        for (int i = 0; i < table.rows(); i++) {
            cadres.add(cadre(table, i));
        }
        return new Roster(cadres, Sha256.of(file));
    }

    private static Cadre cadre(Table table, int row) {
        var cells = table.row(row);
        var id = new CadreId(row + 1);
        if (!cells[0].equals(id.text())) {
            throw table.at(row, "roster.id", "%s is due here: ids are sorted, without a gap", id);
        }
        if (!DrawText.isName(cells[1], Cadre.NAME_MAX) || !DrawText.isName(cells[2], Cadre.NAME_MAX)) {
            throw table.at(row, "roster.name", "name and unit have 1 to 80 characters, no SPACE at either end");
        }
        int hhcount = DrawText.number(cells[3]);
        if (hhcount < 0 || hhcount > HouseholdId.MAX) {
            throw table.at(row, "roster.hhcount", "not a number from 0 to 99");
        }
        if (!Sha256.isValid(cells[4]) || new Sha256(cells[4]).equals(Cadre.NO_HOUSEHOLDS) != (hhcount == 0)) {
            throw table.at(row, "roster.hhhash", "not the hash of %d households", hhcount);
        }
        return new Cadre(id, cells[1], cells[2], hhcount, new Sha256(cells[4]));
    }

    /** The exact bytes of {@code roster.tsv}. */
    public byte[] file() {
        return file(cadres);
    }

    private static byte[] file(List<Cadre> cadres) {
        var text = new StringBuilder(HEADER).append('\n');
        cadres.forEach(cadre -> text.append(cadre.row()));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The hash of {@code roster.tsv}. */
    public Sha256 sha256() {
        return sha256;
    }

    public int count() {
        return cadres.size();
    }

    /** Everybody, sorted by id. */
    public List<Cadre> cadres() {
        return cadres;
    }

    /** The row of an id, if the roster has it. */
    public Optional<Cadre> cadre(CadreId id) {
        return id.number() <= cadres.size() ? Optional.of(cadres.get(id.number() - 1)) : Optional.empty();
    }

    List<String> ids() {
        return ids;
    }
}
