package gongping.view;

import gongping.conference.Conference;
import gongping.draw.Party;
import java.util.List;
import java.util.Optional;

/** What the owners of the secret chains are called: as the plan names them, by their number where it does not. */
final class Parties {
    private static final String SERVER = "大会";

    private Parties() {}

    static String name(Conference c, Party party) {
        if (party.equals(Party.SERVER)) {
            return SERVER;
        }
        return c.plan()
                .flatMap(plan -> plan.witnesses())
                .flatMap(names -> named(names, party.number()))
                .orElse("见证人 " + party.number());
    }

    private static Optional<String> named(List<String> names, int number) {
        return number <= names.size() ? Optional.of(names.get(number - 1)) : Optional.empty();
    }
}
