package gongping.roster;

import gongping.draw.CadreId;
import gongping.roster.TableKind.Columns;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The groups for the draw as far as they are read: each names every cadre once. */
final class GroupsRead {
    private static final int LABEL_MAX = 80;

    private final CadresRead cadres;
    private final TreeMap<String, BitSet> groups = new TreeMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private String file = "";

    GroupsRead(CadresRead cadres) {
        this.cadres = cadres;
    }

    Optional<RosterRows.GroupValue> value(RowReader row) {
        file = row.file();
        var cadre = cadres.known(row, Columns.CADRE);
        var group = row.code(Columns.GROUP);
        var value = row.code(Columns.VALUE);
        var label = row.required(Columns.LABEL, LABEL_MAX);
        if (cadre.isPresent() && group.isPresent()) {
            var named = groups.computeIfAbsent(group.get(), g -> new BitSet());
            if (named.get(cadre.get().number())) {
                row.fault(Columns.CADRE, Reason.NUMBER_DUPLICATE, file, Columns.GROUP.title());
            }
            named.set(cadre.get().number());
        }
        if (group.isPresent() && value.isPresent() && label.isPresent()) {
            String before = labels.putIfAbsent(group.get() + "/" + value.get(), label.get());
            if (before != null && !before.equals(label.get())) {
                row.fault(Columns.LABEL, Reason.GROUP_LABEL);
            }
        }
        return row.isSound()
                ? Optional.of(new RosterRows.GroupValue(
                        cadre.orElseThrow(), group.orElseThrow(), value.orElseThrow(), label.orElseThrow()))
                : Optional.empty();
    }

    void reportMissing(Findings findings) {
        groups.forEach((group, named) -> {
            for (int number = 1; number <= CadreId.MAX && named.cardinality() < cadres.count(); number++) {
                if (!named.get(number) && cadres.isKnown(new CadreId(number))) {
                    named.set(number);
                    String id = new CadreId(number).text();
                    findings.add(file, 0, Columns.GROUP.title(), group, Reason.GROUP_MISSING, group, id);
                }
            }
        });
    }
}
