package gongping.telephone;

/**
 * One leg of a room when asked.
 *
 * @param provider its call
 * @param label {@code hall}, {@code desk}, a line id, or empty
 * @param joined whether it is in the room already
 */
public record Leg(ProviderId provider, String label, boolean joined, boolean muted, boolean held) {
    /** Label of the hall's leg. */
    public static final String HALL = "hall";

    /** Label of the desk's leg. */
    public static final String DESK = "desk";
}
