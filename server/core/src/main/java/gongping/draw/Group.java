package gongping.draw;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** One sealed division of the roster, such as townships: a value for every cadre, {@code groups/<name>.tsv} (§3.1). */
public final class Group {
    private static final String HEADER = "id\tvalue";

    private final Code name;
    private final List<Code> values;
    private final Sha256 sha256;

    private Group(Code name, List<Code> values, Sha256 sha256) {
        this.name = name;
        this.values = List.copyOf(values);
        this.sha256 = sha256;
    }

    /** A group to be sealed with a roster of as many cadres: the values of C00001, C00002 ... in this order. */
    public static Group of(Code name, List<Code> values) {
        return new Group(name, values, Sha256.of(file(values)));
    }

    /** The group that a file holds for a roster of as many cadres, if it is one byte for byte. */
    public static Optional<Group> read(Code name, byte[] file, int count) {
        try {
            return Optional.of(parse(name, file, count));
        } catch (Unsound e) {
            return Optional.empty();
        }
    }

    static Group parse(Code name, byte[] file, int count) {
        var table = new Table(file, HEADER);
        return new Group(name, table.ofAll(count, (row, cells) -> value(table, row, cells[1])), Sha256.of(file));
    }

    private static Code value(Table table, int row, String value) {
        if (!Code.isValid(value)) {
            throw table.at(row, "group.value", "not a code");
        }
        return new Code(value);
    }

    static String fileName(Code name) {
        return "groups/" + name + ".tsv";
    }

    /** The exact bytes of the group's file. */
    public byte[] file() {
        return file(values);
    }

    private static byte[] file(List<Code> values) {
        var text = new StringBuilder(HEADER).append('\n');
        for (int i = 0; i < values.size(); i++) {
            text.append(new CadreId(i + 1)).append('\t').append(values.get(i)).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    public Code name() {
        return name;
    }

    /** How many cadres it divides. */
    public int count() {
        return values.size();
    }

    /** The value of a cadre of the roster that this group divides. */
    public Code value(CadreId id) {
        return values.get(id.number() - 1);
    }

    /** The hash of the group's file. */
    public Sha256 sha256() {
        return sha256;
    }
}
