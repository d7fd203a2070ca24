package gongping.follow;

import gongping.draw.Entry;
import gongping.draw.HouseholdId;
import gongping.draw.Params;
import gongping.draw.Roster;
import gongping.draw.Sha256;
import java.util.List;

/** What the second machine shows to the people on the stage. */
public interface Board {
    /** Nobody looks. */
    Board NONE = new Nobody();

    /** It follows the draw from this line on; {@code demo}: a demonstration's dice and secrets prove nothing. */
    void follows(String draw, int lines, boolean demo);

    /** A round's parameters are public; its dice come next. */
    void opened(Params params);

    /** Who was drawn, as this machine computed it. */
    void names(int round, List<Entry> entries, Roster roster);

    /** Whom the walk for a seat that was left met: whoever is excused is passed over, and it may end with nobody. */
    void seat(int round, List<Entry> walk, Roster roster);

    /** In which order a cadre's households are called. */
    void order(int round, List<HouseholdId> order, Roster roster);

    /** The round does not count. */
    void voided(int round, String cause, int voids);

    /** The server came to the same head. */
    void agrees(int round, Sha256 head);

    /** The server's line is another one than this machine computes. */
    void differs(int line, String why, Sha256 own);

    /** The server does not answer, or refuses. */
    void waits(String why);

    /** The last line stands. */
    void closed(Sha256 head);
}
