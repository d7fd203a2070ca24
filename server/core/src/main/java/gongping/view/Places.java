package gongping.view;

import gongping.conference.Conference;
import gongping.conference.Inquiry;
import gongping.conference.Origin;
import gongping.conference.Presence;
import gongping.draw.CadreId;
import gongping.draw.DrawnRound;
import java.util.Optional;

/** Where people are. */
final class Places {
    /** The place of whoever answers by telephone. */
    static final String TELEPHONE = "phone";

    private Places() {}

    /** The code of the place: as it was published for his round, else as it is recorded now. */
    static String of(Conference c, Inquiry inquiry) {
        return inquiry.origin() instanceof Origin.Drawn(int round, int entry)
                ? inRound(c, round, inquiry.cadre())
                : now(c, inquiry.cadre());
    }

    static String inRound(Conference c, int round, CadreId cadre) {
        return c.draw()
                .map(draw -> draw.rounds().get(round - 1))
                .filter(DrawnRound.Cadres.class::isInstance)
                .map(DrawnRound.Cadres.class::cast)
                .map(drawn -> drawn.attendance().of(cadre).where().text())
                .orElseGet(() -> now(c, cadre));
    }

    private static String now(Conference c, CadreId cadre) {
        return Optional.ofNullable(c.presences().get(cadre))
                .map(Presence::where)
                .orElse(TELEPHONE);
    }
}
