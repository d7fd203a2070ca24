package gongping.roster;

import gongping.draw.CadreId;
import gongping.roster.TableKind.Columns;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The households as far as they are read. */
final class HouseholdsRead {
    private static final int NUMBER_MAX = 40;
    private static final String NUMBER_MARKS = "._/-";
    private static final Pattern PERSONAL = Pattern.compile("[0-9]{17}[0-9Xx]|1[3-9][0-9]{9}");
    private static final Pattern SEVERAL = Pattern.compile("[,，、;；/ ]+");
    private static final int TEXT_MAX = 80;
    private static final int ADDRESS_MAX = 200;
    private static final int SHARED_FROM = 5;
    private static final int ID_LENGTH = 6;

    private record Place(int cadre, int file, int row) {}

    private final CadresRead cadres;
    private final GridsRead grids;
    private final Phones phones;
    private final Map<String, Place> numbers = new HashMap<>();
    private final java.util.ArrayList<String> files = new java.util.ArrayList<>();
    private long[] telephones = new long[1 << 12];
    private int telephoneCount;

    HouseholdsRead(CadresRead cadres, GridsRead grids, Phones phones) {
        this.cadres = cadres;
        this.grids = grids;
        this.phones = phones;
    }

    Optional<RosterRows.Household> household(RowReader row) {
        var number = number(row);
        var name = Names.read(row, Columns.HEAD);
        var village = grids.village(row, Columns.VILLAGE);
        var address = row.required(Columns.ADDRESS_OF, ADDRESS_MAX);
        var telephone = phones.all(row, Columns.PHONES);
        telephone.ifPresent(numbersOf -> keep(row, numbersOf));
        var cadre = cadre(row);
        number.ifPresent(n -> once(row, n, cadre));
        var id = row.isSound() ? cadres.nextHousehold(cadre.orElseThrow(), row) : count(cadre, row);
        return row.isSound() && id.isPresent()
                ? Optional.of(new RosterRows.Household(
                        id.get(),
                        number.orElseThrow(),
                        village.orElseThrow(),
                        name.orElseThrow(),
                        telephone.orElseThrow(),
                        address.orElseThrow()))
                : Optional.empty();
    }

    int count() {
        return numbers.size();
    }

    /** A faulty row is still a household of its cadre: one fault is not to look like two. */
    private Optional<gongping.draw.HouseholdId> count(Optional<CadreId> cadre, RowReader row) {
        cadre.ifPresent(c -> cadres.nextHousehold(c, row));
        return Optional.empty();
    }

    private Optional<String> number(RowReader row) {
        String text = row.text(Columns.HOUSEHOLD, TEXT_MAX);
        if (text == null) {
            return Optional.empty();
        }
        if (text.isEmpty()) {
            row.fault(Columns.HOUSEHOLD, Reason.NUMBER_MISSING);
            return Optional.empty();
        }
        if (!isNumber(text)) {
            row.looksLike(Columns.HOUSEHOLD, text, isNumber(Letters.folded(text)));
            return Optional.empty();
        }
        if (text.length() > 10 && PERSONAL.matcher(text).matches()) {
            row.faultMasked(Columns.HOUSEHOLD, Reason.NUMBER_PERSONAL);
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** Letters, digits and a few marks. A loop: this is asked of every household. */
    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            if (!plain && NUMBER_MARKS.indexOf(c) < 0) {
                return false;
            }
        }
        return text.length() <= NUMBER_MAX;
    }

    private Optional<CadreId> cadre(RowReader row) {
        String raw = row.raw(Columns.CADRE_OF);
        if (raw.isEmpty()) {
            row.fault(Columns.CADRE_OF, Reason.HOUSEHOLD_NO_CADRE);
            return Optional.empty();
        }
        if (raw.length() > ID_LENGTH && SEVERAL.split(raw, -1).length > 1) {
            row.fault(Columns.CADRE_OF, Reason.HOUSEHOLD_TWO_CADRES, row.file(), row.row());
            return Optional.empty();
        }
        return cadres.known(row, Columns.CADRE_OF);
    }

    /** The same number again is a repeated household or one with two cadres. */
    private void once(RowReader row, String number, Optional<CadreId> cadre) {
        if (files.isEmpty() || !files.getLast().equals(row.file())) {
            files.add(row.file());
        }
        int of = cadre.map(CadreId::number).orElse(0);
        var before = numbers.putIfAbsent(number, new Place(of, files.size() - 1, row.row()));
        if (before == null) {
            return;
        }
        boolean twoCadres = before.cadre() != of && before.cadre() != 0 && of != 0;
        row.fault(
                twoCadres ? Columns.CADRE_OF : Columns.HOUSEHOLD,
                twoCadres ? Reason.HOUSEHOLD_TWO_CADRES : Reason.NUMBER_DUPLICATE,
                files.get(before.file()),
                before.row());
    }

    private void keep(RowReader row, List<String> numbersOf) {
        for (String number : numbersOf) {
            if (cadres.isMobile(number)) {
                row.fault(Columns.PHONES, Reason.PHONE_OF_CADRE);
            }
            if (telephoneCount == telephones.length) {
                telephones = Arrays.copyOf(telephones, telephoneCount * 2);
            }
            // The leading 1 keeps a landline's leading zero.
            telephones[telephoneCount++] = Long.parseLong("1" + number);
        }
    }

    /** One number for many households is how a household list is made up. */
    void reportShared(Findings findings) {
        Arrays.sort(telephones, 0, telephoneCount);
        for (int from = 0, to; from < telephoneCount; from = to) {
            to = from + 1;
            while (to < telephoneCount && telephones[to] == telephones[from]) {
                to++;
            }
            if (to - from >= SHARED_FROM) {
                String number = Long.toString(telephones[from]).substring(1);
                String shown = Masked.phone(number);
                findings.add(files.getLast(), 0, Columns.PHONES.title(), shown, Reason.PHONE_SHARED, to - from);
            }
        }
    }
}
