package gongping.conference;

import gongping.draw.Ceremony;
import gongping.draw.Code;
import gongping.draw.Params;
import gongping.draw.Proportion;
import gongping.draw.Quota;
import gongping.draw.RoundPlan;
import java.util.List;
import java.util.Optional;

/** What a round could count on if it were published now; nothing is decided by asking. */
public final class Feasibility {
    private Feasibility() {}

    /**
     * Each line's, in order; empty while nothing is sealed, a round is open or has a result that may not be told yet,
     * and for an unknown group.
     */
    public static Optional<List<RoundPlan.Weight>> of(Conference state, Params.Exclude exclude, List<Quota> quotas) {
        return between(state)
                .filter(draw -> quotas.stream()
                        .flatMap(quota -> quota.filter().stream())
                        .allMatch(filter -> draw.draw().groups().containsKey(filter.group())))
                .map(draw -> draw.attended(Opening.attendance(state.presences(), draw)))
                .map(attended -> RoundPlan.weighed(attended, attended.cadreParams(exclude, quotas)));
    }

    /** The next round's seats in proportion to a group; empty in the same cases. */
    public static Optional<List<Quota>> proportional(Conference state, Code group, int seats) {
        return between(state)
                .flatMap(draw -> Optional.ofNullable(draw.draw().groups().get(group))
                        .map(members ->
                                Proportion.of(draw.draw().manifestHash(), draw.lastRound() + 1, members, seats)));
    }

    /** The pools of groups would tell of a result from which of them it has taken somebody. */
    private static Optional<Ceremony> between(Conference state) {
        return state.draw().filter(draw -> !state.untold());
    }
}
