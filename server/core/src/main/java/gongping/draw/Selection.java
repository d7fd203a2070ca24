package gongping.draw;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The walk through the order of tickets that seats people (DRAW/1 §3.7).
 *
 * @param groups by name; every group that a quota names
 * @param excluded who was drawn in other rounds, if these are left out
 */
public record Selection(Roster roster, Map<Code, Group> groups, Attendance attendance, Set<CadreId> excluded) {
    public Selection {
        groups = Map.copyOf(groups);
        excluded = Set.copyOf(excluded);
    }

    /**
     * How many can be drawn next.
     *
     * @param size all whom exclusion, group and earlier entries leave; each one's chance is 1 / size
     * @param absent how many of them are absent
     */
    public record Pool(int size, int absent) {}

    /** A cadre round's result. */
    public List<Entry> result(Sha256 seed, List<Quota> quotas) {
        var order = TicketOrder.of(seed.hex(), roster.ids());
        var taken = new HashSet<CadreId>();
        var result = new ArrayList<Entry>();
        quotas.forEach(quota -> walk(order, quota, quota.seats(), taken, result));
        return result;
    }

    /**
     * Who takes the seat of one who left.
     *
     * @param quota the line that seated him
     * @param taken everybody in the result and seats lines of the same round
     */
    public List<Entry> substitute(Sha256 seed, Quota quota, Set<CadreId> taken) {
        var result = new ArrayList<Entry>();
        walk(TicketOrder.of(seed.hex(), roster.ids()), quota, 1, new HashSet<>(taken), result);
        return result;
    }

    /** The pool of a quota line, those already taken in this round left out. */
    public Pool pool(Quota quota, Set<CadreId> taken) {
        var fits = fits(quota);
        int size = 0;
        int absent = 0;
        for (var cadre : roster.cadres()) {
            if (fits.test(cadre.id()) && !taken.contains(cadre.id())) {
                size++;
                absent += attendance.isPresent(cadre.id()) ? 0 : 1;
            }
        }
        return new Pool(size, absent);
    }

    /** Whether a quota line can draw somebody, whoever was taken in its round. */
    public Predicate<CadreId> fits(Quota quota) {
        Predicate<CadreId> included = id -> !excluded.contains(id);
        return quota.filter()
                .map(filter -> {
                    var group = groups.get(filter.group());
                    if (group == null) {
                        throw new IllegalArgumentException("No such group: " + filter.group());
                    }
                    return included.and(id -> group.value(id).equals(filter.value()));
                })
                .orElse(included);
    }

    private void walk(TicketOrder order, Quota quota, int seats, Set<CadreId> taken, List<Entry> result) {
        var fits = fits(quota);
        int need = seats;
        for (int rank = 1; rank <= order.size() && need > 0; rank++) {
            var id = roster.cadres().get(order.at(rank)).id();
            if (fits.test(id) && taken.add(id)) {
                boolean present = attendance.isPresent(id);
                result.add(new Entry.Drawn(
                        quota,
                        rank,
                        id,
                        order.ticket(rank),
                        present ? Entry.Status.SEATED : Entry.Status.DRAWN_ABSENT));
                need -= present ? 1 : 0;
            }
        }
        if (need > 0) {
            result.add(new Entry.Exhausted(quota, seats - need));
        }
    }
}
