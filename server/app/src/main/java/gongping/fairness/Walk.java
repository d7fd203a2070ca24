package gongping.fairness;

import gongping.draw.CadreId;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One walk of a quota line through the order of tickets: whom it could draw, how many seats it filled, whom it drew. It
 * stops at the last seat, so each present member of the pool is drawn with the chance seats / present, and an absent
 * one, who is drawn if he stands before the last seat, with seats / (present + 1).
 *
 * @param fitting for whom the line asks, drawn before or not
 * @param here those of them who are present
 * @param pool those of them whom exclusion and earlier entries leave
 * @param present how many of the pool are
 */
record Walk(
        Of of,
        List<CadreId> fitting,
        Set<CadreId> here,
        Set<CadreId> pool,
        int present,
        int seats,
        Set<CadreId> drawn) {
    /** Its round, and whether that leaves out whom other rounds drew. */
    record Of(int round, boolean excluding) {}

    static Walk of(
            Of of,
            List<CadreId> fitting,
            Predicate<CadreId> isPresent,
            Predicate<CadreId> isFree,
            int seats,
            Set<CadreId> drawn) {
        var here = fitting.stream().filter(isPresent).collect(Collectors.toSet());
        var pool = fitting.stream().filter(isFree).collect(Collectors.toSet());
        int present = (int) pool.stream().filter(here::contains).count();
        return new Walk(of, fitting, here, pool, present, seats, drawn);
    }

    /** The chance that this member of the pool is drawn. */
    double chance(CadreId id) {
        if (seats > present) {
            return 1;
        }
        return here.contains(id) ? (double) seats / present : seats / (present + 1.0);
    }
}
