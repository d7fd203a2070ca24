package gongping.roster;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What an import found. Nothing was kept where there is a fault.
 *
 * @param cadres number of cadres read
 * @param households number of households read
 * @param ranks how many cadres have each rank, the most frequent first; any text is a rank, "" where none is given
 * @param findings at most the first 1,000 faults, then at most the first 1,000 warnings
 * @param counts how often each reason was found, by its code
 */
public record RosterReport(
        int cadres,
        int households,
        Map<String, Integer> ranks,
        boolean hasFaults,
        List<Finding> findings,
        SortedMap<String, Integer> counts) {
    public RosterReport {
        ranks = Collections.unmodifiableMap(new LinkedHashMap<>(ranks));
        findings = List.copyOf(findings);
        counts = Collections.unmodifiableSortedMap(counts);
    }

    static RosterReport of(int cadres, int households, Map<String, Integer> ranks, Findings findings) {
        return new RosterReport(cadres, households, ranks, findings.hasFaults(), findings.sorted(), findings.counts());
    }
}
