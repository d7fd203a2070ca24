package gongping.draw;

/**
 * One row of the roster (DRAW/1 §3.1).
 *
 * @param name 1 to 80 characters, NFC, no SPACE at either end; so is the unit
 * @param hhcount number of households, 0 to 99
 * @param hhhash hash of the cadre's household lines, see {@link HouseholdLines}
 */
public record Cadre(CadreId id, String name, String unit, int hhcount, Sha256 hhhash) {
    /** The most characters of a name or a unit. */
    public static final int NAME_MAX = 80;

    static final Sha256 NO_HOUSEHOLDS = Sha256.of("");

    public Cadre {
        if (!DrawText.isName(name, NAME_MAX) || !DrawText.isName(unit, NAME_MAX)) {
            throw new IllegalArgumentException(id + ": not a name of 1 to 80 characters");
        }
        if (hhcount < 0 || hhcount > HouseholdId.MAX) {
            throw new IllegalArgumentException(id + ": not a number of households from 0 to 99");
        }
        if (hhhash.equals(NO_HOUSEHOLDS) != (hhcount == 0)) {
            throw new IllegalArgumentException(id + ": the hash of no households belongs to none, and only to none");
        }
    }

    String row() {
        return id + "\t" + name + "\t" + unit + "\t" + hhcount + "\t" + hhhash + "\n";
    }
}
