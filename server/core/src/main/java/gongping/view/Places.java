package gongping.view;

import gongping.conference.Conference;
import gongping.conference.Inquiry;
import gongping.conference.Origin;
import gongping.conference.Presence;
import gongping.conference.Round;
import gongping.draw.CadreId;
import gongping.draw.DrawnRound;
import gongping.draw.Entry;
import java.util.List;
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

    /** Who was drawn, is not announced yet, and answers by telephone; nobody before both machines came to it. */
    static List<String> byTelephone(Conference c) {
        return c.rounds().values().stream()
                .filter(round -> round instanceof Round.Drawn && c.confirmed(round))
                .map(Round.Drawn.class::cast)
                .flatMap(round -> round.slots().stream()
                        .filter(slot -> slot.landAt().isEmpty() && slot.entry() instanceof Entry.Drawn)
                        .map(slot -> ((Entry.Drawn) slot.entry()).id())
                        .filter(cadre -> inRound(c, round.number(), cadre).equals(TELEPHONE)))
                .map(CadreId::text)
                .toList();
    }

    static String now(Conference c, CadreId cadre) {
        return Optional.ofNullable(c.presences().get(cadre))
                .map(Presence::where)
                .orElse(TELEPHONE);
    }
}
