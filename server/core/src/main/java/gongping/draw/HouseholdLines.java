package gongping.draw;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The sealed, private list of a cadre's households, of which the roster publishes the hash (DRAW/1 §3.1). */
public final class HouseholdLines {
    private static final Pattern SALT = Pattern.compile("[0-9a-f]{32}");

    private HouseholdLines() {}

    /**
     * What stands for one household: the hash of its id, its salt and its private text, a line each.
     *
     * @param salt 16 random bytes as 32 lower-case hexadecimal characters
     * @param privateText name, phones (comma-separated) and address, TAB-separated, without LF
     */
    public static Sha256 leaf(HouseholdId hid, String salt, String privateText) {
        if (!SALT.matcher(salt).matches()) {
            throw new IllegalArgumentException(hid + ": a salt is 32 lower-case hexadecimal characters");
        }
        if (privateText.indexOf('\n') >= 0) {
            throw new IllegalArgumentException(hid + ": the private text is one line");
        }
        return Sha256.of(hid + "\n" + salt + "\n" + privateText + "\n");
    }

    /** The private text of a household. */
    public static String privateText(String name, List<String> phones, String address) {
        return name + "\t" + String.join(",", phones) + "\t" + address;
    }

    /** A cadre's household lines, from the leaves of H01, H02 ... in this order. */
    public static String lines(CadreId cadre, List<Sha256> leaves) {
        var text = new StringBuilder();
        for (int i = 0; i < leaves.size(); i++) {
            text.append(new HouseholdId(cadre, i + 1))
                    .append('\t')
                    .append(leaves.get(i))
                    .append('\n');
        }
        return text.toString();
    }

    /** The {@code hhhash} of a cadre's roster row. */
    public static Sha256 hash(CadreId cadre, List<Sha256> leaves) {
        return Sha256.of(lines(cadre, leaves));
    }

    /** The first household whose leaf is not the sealed one; empty if all are as sealed. */
    public static Optional<HouseholdId> firstDifferent(CadreId cadre, List<Sha256> sealed, List<Sha256> now) {
        for (int i = 0; i < Math.max(sealed.size(), now.size()); i++) {
            if (i >= sealed.size() || i >= now.size() || !sealed.get(i).equals(now.get(i))) {
                return Optional.of(new HouseholdId(cadre, i + 1));
            }
        }
        return Optional.empty();
    }
}
