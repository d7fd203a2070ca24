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
 * @param pool whom exclusion, group and earlier entries leave
 * @param present those of them who are
 */
record Walk(List<CadreId> pool, Set<CadreId> present, int seats, Set<CadreId> drawn) {
    static Walk of(List<CadreId> pool, Predicate<CadreId> isPresent, int seats, Set<CadreId> drawn) {
        return new Walk(pool, pool.stream().filter(isPresent).collect(Collectors.toSet()), seats, drawn);
    }

    /** The chance that this member of the pool is drawn. */
    double chance(CadreId id) {
        if (seats > present.size()) {
            return 1;
        }
        return present.contains(id) ? (double) seats / present.size() : seats / (present.size() + 1.0);
    }

    double absentExpected() {
        return pool.stream()
                .filter(id -> !present.contains(id))
                .mapToDouble(this::chance)
                .sum();
    }
}
