package gongping.fairness;

/**
 * How often people of one kind were drawn.
 *
 * @param name the unit, the group's value, or the number of the tenth
 * @param members how many there are in the latest roster that has any
 * @param drawn how often one of them was drawn
 * @param expected how often chance draws one of them, seen from the start of each draw
 * @param conditional the same, added up over the walks, each among whoever was left by then; the test compares with it
 */
public record Share(String name, int members, int drawn, double expected, double conditional) {
    /** Both draws together; {@code later} has the later roster. */
    Share and(Share later) {
        int latest = later.members == 0 ? members : later.members;
        return new Share(name, latest, drawn + later.drawn, expected + later.expected, conditional + later.conditional);
    }
}
