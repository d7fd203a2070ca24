package gongping.view;

import gongping.conference.Conference;
import gongping.conference.Round;
import gongping.draw.Attendance;
import gongping.draw.CadreId;
import gongping.draw.DrawnRound;
import gongping.draw.Entry;
import gongping.draw.Params;
import gongping.draw.Quota;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How many people a round can draw, as screens say it: the chance of each is one in the pool. */
final class Pools {
    /** The numbers of one pool. */
    record Pool(int sealed, int excluded, int size, int absent) {
        static final Pool NONE = new Pool(0, 0, 0, 0);
    }

    private Pools() {}

    /** Everybody whom any quota of the round leaves. */
    static Pool of(Conference c, Params.Cadres params) {
        return attendance(c, params.round())
                .map(attendance -> of(c, params, attendance))
                .orElse(Pool.NONE);
    }

    private static Pool of(Conference c, Params.Cadres params, Attendance attendance) {
        var draw = c.draw().orElseThrow();
        var excluded = draw.selection(params, attendance).excluded();
        int size = 0;
        int absent = 0;
        for (var cadre : draw.draw().roster().cadres()) {
            if (!excluded.contains(cadre.id()) && fits(c, params.quotas(), cadre.id())) {
                size++;
                absent += attendance.isPresent(cadre.id()) ? 0 : 1;
            }
        }
        return new Pool(draw.draw().roster().count(), excluded.size(), size, absent);
    }

    /** How many could still be drawn when this entry's turn came. */
    static int before(Conference c, Round.Drawn round, int slot) {
        if (!(round.opening().params() instanceof Params.Cadres params)) {
            return 0;
        }
        Set<CadreId> taken = new HashSet<>();
        for (var earlier : round.slots().subList(0, slot)) {
            if (earlier.entry() instanceof Entry.Drawn drawn) {
                taken.add(drawn.id());
            }
        }
        var quota = round.slots().get(slot).entry().quota();
        return attendance(c, round.number())
                .map(attendance -> c.draw()
                        .orElseThrow()
                        .selection(params, attendance)
                        .pool(quota, taken)
                        .size())
                .orElse(0);
    }

    /** For each quota: among how many its first is drawn, were it the only one. */
    static List<Integer> chances(Conference c, Params.Cadres params) {
        return attendance(c, params.round())
                .map(attendance -> c.draw().orElseThrow().selection(params, attendance))
                .map(selection -> params.quotas().stream()
                        .map(quota -> selection.pool(quota, Set.of()).size())
                        .toList())
                .orElse(List.of());
    }

    /** As 青石镇 1 人, one for each quota. */
    static List<String> quotas(Directory directory, Params.Cadres params) {
        return params.quotas().stream()
                .map(quota -> group(directory, quota) + " " + quota.seats() + " 人")
                .toList();
    }

    /** For whom a quota asks. */
    static String group(Directory directory, Quota quota) {
        return quota.filter().map(directory::group).orElse("全县");
    }

    private static boolean fits(Conference c, List<Quota> quotas, CadreId id) {
        var groups = c.draw().orElseThrow().draw().groups();
        return quotas.stream()
                .anyMatch(quota -> quota.filter()
                        .map(filter -> Optional.ofNullable(groups.get(filter.group()))
                                .filter(group -> group.value(id).equals(filter.value()))
                                .isPresent())
                        .orElse(true));
    }

    /** The attendance that was published for this round: with the open round, or with the ended one. */
    private static Optional<Attendance> attendance(Conference c, int round) {
        var draw = c.draw().orElseThrow();
        if (round > draw.rounds().size()) {
            return draw.attendance();
        }
        return draw.rounds().get(round - 1) instanceof DrawnRound.Cadres drawn
                ? Optional.of(drawn.attendance())
                : Optional.empty();
    }
}
