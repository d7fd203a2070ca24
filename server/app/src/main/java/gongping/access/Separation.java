package gongping.access;

import gongping.kernel.Refusal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * Which desks one account may hold together. No account stands on two of administration, audit and conference; host,
 * witness and keyer are each somebody else's hands; a role with seats is held in one seat only.
 */
final class Separation {
    private static final EnumSet<Role> OWN_HANDS = EnumSet.of(Role.HOST, Role.WITNESS, Role.KEYER);

    private static final EnumSet<Role> NO_ACCOUNT = EnumSet.of(Role.VIEWER, Role.RENDERER, Role.SECOND_MACHINE);

    private Separation() {}

    static Optional<Refusal> fault(Collection<Desk> desks) {
        var roles = desks.stream().map(Desk::role).toList();
        var unfit =
                desks.stream().filter(desk -> NO_ACCOUNT.contains(desk.role())).findFirst();
        if (unfit.isPresent()) {
            return Optional.of(Refusal.of("account.desk", unfit.get().wire()));
        }
        var sides = roles.stream()
                .map(Role::side)
                .filter(side -> side != Role.Side.NONE)
                .distinct()
                .count();
        if (sides > 1) {
            return Optional.of(Refusal.of("account.separation"));
        }
        return hands(roles) > 1 ? Optional.of(Refusal.of("account.own-hands")) : Optional.empty();
    }

    private static long hands(List<Role> roles) {
        return roles.stream().filter(OWN_HANDS::contains).count();
    }
}
