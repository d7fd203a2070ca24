package gongping.roster;

import java.util.List;
import java.util.SortedMap;

/**
 * What an import found. Nothing was kept where there is a fault.
 *
 * @param cadres number of cadres read
 * @param households number of households read
 * @param findings at most the first 1,000 faults, then at most the first 1,000 warnings
 * @param counts how often each reason was found, by its code
 */
public record RosterReport(
        int cadres, int households, boolean hasFaults, List<Finding> findings, SortedMap<String, Integer> counts) {
    public RosterReport {
        findings = List.copyOf(findings);
        counts = java.util.Collections.unmodifiableSortedMap(counts);
    }

    static RosterReport of(int cadres, int households, Findings findings) {
        return new RosterReport(cadres, households, findings.hasFaults(), findings.sorted(), findings.counts());
    }
}
