package gongping.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The findings of one import so far. Counts all, keeps the first ones. */
final class Findings {
    private static final int FAULTS_MAX = 1_000;
    private static final int WARNINGS_MAX = 1_000;

    private final List<Finding> faults = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();
    private final SortedMap<String, Integer> counts = new TreeMap<>();
    private final Set<Reason> muted = EnumSet.noneOf(Reason.class);
    private long faultCount;

    /** These are said no more: they would follow from a fault that is said already. */
    void mute(Set<Reason> reasons) {
        muted.addAll(reasons);
    }

    void add(String file, int row, String column, String value, Reason reason, Object... values) {
        if (muted.contains(reason)) {
            return;
        }
        counts.merge(reason.code(), 1, Integer::sum);
        var kept = reason.isWarning() ? warnings : faults;
        if (!reason.isWarning()) {
            faultCount++;
        }
        if (kept.size() < (reason.isWarning() ? WARNINGS_MAX : FAULTS_MAX)) {
            kept.add(new Finding(
                    file, row, column, value, reason.code(), reason.isWarning(), reason.zh(values), reason.en(values)));
        }
    }

    boolean hasFaults() {
        return faultCount > 0;
    }

    /** Faults first, each part by file and row. */
    List<Finding> sorted() {
        var order = Comparator.comparing(Finding::warning)
                .thenComparing(Finding::file)
                .thenComparingInt(Finding::row);
        var all = new ArrayList<>(faults);
        all.addAll(warnings);
        all.sort(order);
        return List.copyOf(all);
    }

    SortedMap<String, Integer> counts() {
        return counts;
    }
}
