package gongping.draw;

import static gongping.draw.Unsound.unless;

import java.util.Map;

/** Which params may open the next round (DRAW/1 §3.4). */
final class ParamsRules {
    private ParamsRules() {}

    static Ceremony opened(Ceremony c, Params params) {
        checkPlace(c, params);
        switch (params) {
            case Params.Cadres cadres -> check(c, cadres);
            case Params.Households households -> check(c, households);
        }
        return c.in(new Phase.Keying(params, Map.of()));
    }

    /** What must hold before the attendance of a round is looked at. */
    static void checkBeforeAttendance(Ceremony c, Params.Cadres params) {
        LineRules.notClosed(c);
        c.due().ifPresent(due -> DueLine.demand(due, new Body.ParamsPublished(params)));
        checkPlace(c, params);
    }

    private static void checkPlace(Ceremony c, Params params) {
        LineRules.idle(c, "params");
        var manifest = c.draw().manifest();
        unless(params.draw().equals(manifest.draw()), "params.draw", "not the draw of the manifest");
        unless(params.round() == c.lastRound() + 1, "params.round", "round %d is due", c.lastRound() + 1);
        unless(params.round() <= manifest.rounds(), "params.chain-used-up", "the chains have no link for it");
        unless(params.prev().equals(c.transcript().head()), "params.prev", "prev is not the head before this line");
    }

    private static void check(Ceremony c, Params.Cadres params) {
        var attendance =
                c.attendance().orElseThrow(() -> Unsound.of("params.no-attendance", "its attendance is not published"));
        unless(
                attendance.sha256().equals(params.attendance())
                        && attendance.count() == c.draw().roster().count(),
                "params.attendance",
                "not the hash of %s",
                Attendance.fileName(params.round()));
        for (var quota : params.quotas()) {
            quota.filter()
                    .ifPresent(filter -> unless(
                            c.draw().groups().containsKey(filter.group()),
                            "params.group",
                            "the manifest has no group %s",
                            filter.group()));
        }
    }

    private static void check(Ceremony c, Params.Households params) {
        var id = params.cadre();
        var cadre = c.draw()
                .roster()
                .cadre(id)
                .orElseThrow(() -> Unsound.of("params.cadre-unknown", "%s is not on the roster", id));
        unless(cadre.hhcount() >= 1, "params.no-households", "%s answers for no household", id);
        unless(params.calls() <= cadre.hhcount(), "params.calls", "%s has %d households", id, cadre.hhcount());
        unless(
                c.named().contains(id) || c.seatedIn(id).isPresent(),
                "params.cadre-not-seated",
                "%s holds no seat and was not named",
                id);
        unless(c.householdRound(id).isEmpty(), "params.household-again", "a household round for %s stands already", id);
    }
}
