package gongping.roster;

import gongping.draw.CadreId;
import gongping.draw.HouseholdId;
import gongping.roster.TableKind.Columns;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The cadres as far as they are read, and how many households each has. */
final class CadresRead {
    private static final int TEXT_MAX = 80;

    private final GridsRead grids;
    private final Phones phones;
    private final TreeMap<Integer, Seen> cadres = new TreeMap<>();
    private final Map<String, String> contacts = new HashMap<>();
    private final Set<String> mobiles = new HashSet<>();
    private final int[] households = new int[CadreId.MAX + 1];
    private final BitSet lost = new BitSet();
    private final Map<String, Integer> ranks = new TreeMap<>();
    private int unreadable;
    private Seen last = new Seen("", 0);

    CadresRead(GridsRead grids, Phones phones) {
        this.grids = grids;
        this.phones = phones;
    }

    Optional<RosterRows.Cadre> cadre(RowReader row) {
        last = new Seen(row.file(), row.row());
        var id = newId(row);
        var name = Names.read(row, Columns.CADRE_NAME);
        var unit = grids.unitOf(row, Columns.CADRE_UNIT);
        var post = row.required(Columns.POST, TEXT_MAX);
        String rank = row.text(Columns.RANK, TEXT_MAX);
        if (rank != null) {
            ranks.merge(rank, 1, Integer::sum);
        }
        var mobile = phones.mobile(row, Columns.MOBILE);
        mobile.ifPresent(mobiles::add);
        var contact = grids.contact(row, Columns.CONTACT);
        if (contact.isPresent()) {
            String before = contacts.putIfAbsent(contact.get(), row.raw(Columns.CADRE));
            if (before != null) {
                row.fault(Columns.CONTACT, Reason.GRID_TAKEN, Masked.visible(before));
            }
        }
        return row.isSound()
                ? Optional.of(new RosterRows.Cadre(
                        id.orElseThrow(),
                        name.orElseThrow(),
                        unit.orElseThrow(),
                        post.orElseThrow(),
                        rank == null ? "" : rank,
                        mobile.orElseThrow(),
                        contact.orElseThrow()))
                : Optional.empty();
    }

    private Optional<CadreId> newId(RowReader row) {
        var id = id(row, Columns.CADRE);
        if (id.isEmpty()) {
            CadreId.parse(Letters.folded(row.raw(Columns.CADRE)))
                    .ifPresentOrElse(meant -> lost.set(meant.number()), () -> unreadable++);
            return id;
        }
        var before = cadres.putIfAbsent(id.get().number(), last);
        if (before != null) {
            row.fault(Columns.CADRE, Reason.NUMBER_DUPLICATE, before.file(), before.row());
        }
        return id;
    }

    /** A cadre's number of the right form; anything else is reported. */
    static Optional<CadreId> id(RowReader row, Column column) {
        String text = row.text(column, TEXT_MAX);
        if (text == null) {
            return Optional.empty();
        }
        if (text.isEmpty()) {
            row.fault(column, Reason.NUMBER_MISSING);
            return Optional.empty();
        }
        var id = CadreId.parse(text);
        if (id.isEmpty()) {
            row.looksLike(column, text, CadreId.parse(Letters.folded(text)).isPresent());
        }
        return id;
    }

    /** Like {@link #id}, and of a cadre of this roster. */
    Optional<CadreId> known(RowReader row, Column column) {
        var id = id(row, column);
        if (id.isPresent() && !isKnown(id.get())) {
            row.fault(column, Reason.CADRE_UNKNOWN);
            return Optional.empty();
        }
        return id;
    }

    boolean isKnown(CadreId id) {
        return cadres.containsKey(id.number()) || lost.get(id.number());
    }

    boolean isMobile(String phone) {
        return mobiles.contains(phone);
    }

    int count() {
        return cadres.size();
    }

    /** How many cadres have each rank; the most frequent first, so that a mistyped one stands at the end. */
    Map<String, Integer> ranks() {
        var sorted = new LinkedHashMap<String, Integer>();
        ranks.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(rank -> sorted.put(rank.getKey(), rank.getValue()));
        return sorted;
    }

    /** The id of a cadre's next household; empty (and reported) beyond the 99th. */
    Optional<HouseholdId> nextHousehold(CadreId cadre, RowReader row) {
        int next = ++households[cadre.number()];
        if (next > HouseholdId.MAX) {
            if (next == HouseholdId.MAX + 1) {
                row.fault(Columns.CADRE_OF, Reason.CADRE_TOO_MANY);
            }
            return Optional.empty();
        }
        return Optional.of(new HouseholdId(cadre, next));
    }

    /** Numbers that are missing between others. Rows whose own number cannot be read may be those. */
    void reportGaps(Findings findings) {
        if (cadres.isEmpty()) {
            return;
        }
        int missing = 0;
        for (int number = 1; number < cadres.lastKey(); number++) {
            missing += cadres.containsKey(number) || lost.get(number) ? 0 : 1;
        }
        for (int number = 1; number < cadres.lastKey(); number++) {
            if (!cadres.containsKey(number) && !lost.get(number)) {
                var id = new CadreId(number);
                var next = cadres.higherEntry(number);
                if (missing <= unreadable) {
                    lost.set(number);
                } else {
                    String found = new CadreId(next.getKey()).text();
                    var seen = next.getValue();
                    findings.add(seen.file(), seen.row(), Columns.CADRE.title(), found, Reason.NUMBER_GAP, id);
                }
            }
        }
    }

    void reportIdle(Findings findings) {
        cadres.forEach((number, seen) -> {
            if (households[number] == 0) {
                String id = new CadreId(number).text();
                findings.add(seen.file(), seen.row(), Columns.CADRE.title(), id, Reason.CADRE_NO_HOUSEHOLDS);
            }
        });
    }
}
