package gongping.follow;

import gongping.draw.Entry;
import gongping.draw.HouseholdId;
import gongping.draw.Params;
import gongping.draw.Roster;
import gongping.draw.Sha256;
import java.util.List;

/** A board at which nobody looks. */
public class Nobody implements Board {
    @Override
    public void follows(String draw, int lines, boolean demo) {}

    @Override
    public void opened(Params params) {}

    @Override
    public void names(int round, List<Entry> entries, Roster roster) {}

    @Override
    public void seat(int round, List<Entry> walk, Roster roster) {}

    @Override
    public void order(int round, List<HouseholdId> order, Roster roster) {}

    @Override
    public void voided(int round, String cause, int voids) {}

    @Override
    public void agrees(int round, Sha256 head) {}

    @Override
    public void differs(int line, String why, Sha256 own) {}

    @Override
    public void waits(String why) {}

    @Override
    public void closed(Sha256 head) {}
}
