package gongping.conference;

import gongping.draw.Attendance;
import gongping.draw.CadreId;
import gongping.draw.Ceremony;
import gongping.draw.Params;
import gongping.draw.Quota;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether every quota line can be filled in the worst case of what earlier lines may take (draw.md §3.4). */
final class Feasibility {
    private Feasibility() {}

    /**
     * The first quota that could fail. The worst case for a line is that earlier lines seat as many of its present
     * people as they can.
     */
    static Optional<Quota> failing(Ceremony draw, Params.Cadres params, Attendance attendance) {
        var selection = draw.selection(params, attendance);
        var earlier = new ArrayList<Quota>();
        for (var quota : params.quotas()) {
            var pool = selection.pool(quota, Set.<CadreId>of());
            int present = pool.size() - pool.absent();
            int taken =
                    earlier.stream().mapToInt(before -> overlap(before, quota)).sum();
            if (present < taken + quota.seats()) {
                return Optional.of(quota);
            }
            earlier.add(quota);
        }
        return Optional.empty();
    }

    /** How many of the line's people an earlier line may seat: none where the two values of one group differ. */
    private static int overlap(Quota before, Quota line) {
        boolean apart = before.filter().isPresent()
                && line.filter().isPresent()
                && before.filter().get().group().equals(line.filter().get().group())
                && !before.filter().get().value().equals(line.filter().get().value());
        return apart ? 0 : before.seats();
    }

    /** The groups that quotas name and the manifest does not have. */
    static List<Quota> unknown(Ceremony draw, List<Quota> quotas) {
        var groups = new HashSet<>(draw.draw().groups().keySet());
        return quotas.stream()
                .filter(quota -> quota.filter()
                        .filter(filter -> !groups.contains(filter.group()))
                        .isPresent())
                .toList();
    }
}
