package gongping.roster;

import gongping.draw.CadreId;
import gongping.draw.HouseholdId;
import java.util.List;

/** Where the rows of a roster go, each as soon as it is checked; none after the first fault. */
interface RosterRows {
    /** A node of the tree; {@code parent} is empty at the root, {@code responsible} where nobody is named. */
    record Grid(String code, int level, String name, String parent, String responsible) {}

    record Unit(String code, String name, String kind) {}

    record Cadre(CadreId id, String name, String unit, String post, String rank, String mobile, String grid) {}

    /**
     * A household; {@code number} is the county's own, the id counts a cadre's households in the order of the files.
     */
    record Household(HouseholdId id, String number, String village, String name, List<String> phones, String address) {}

    record GroupValue(CadreId cadre, String group, String value, String label) {}

    /** What a value of a group is called. */
    record GroupLabel(String group, String value, String label) {}

    void grid(Grid grid);

    void unit(Unit unit);

    void cadre(Cadre cadre);

    void household(Household household);

    void groupValue(GroupValue value);

    /** Keeps nothing: for a check alone. */
    static RosterRows nowhere() {
        return new RosterRows() {
            @Override
            public void grid(Grid grid) {}

            @Override
            public void unit(Unit unit) {}

            @Override
            public void cadre(Cadre cadre) {}

            @Override
            public void household(Household household) {}

            @Override
            public void groupValue(GroupValue value) {}
        };
    }
}
