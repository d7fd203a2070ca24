package gongping.roster;

import java.util.List;

/**
 * What everybody may look up of one number: who it is and in which groups, nothing of a household.
 *
 * @param groups by the groups' names
 */
public record PublicEntry(String number, String name, String unit, List<InGroup> groups) {
    /** One group and the value in it, as the draw has it and as it is called. */
    public record InGroup(String group, String value, String label) {}

    public PublicEntry {
        groups = List.copyOf(groups);
    }
}
