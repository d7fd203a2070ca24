package gongping.telephone.flow;

/**
 * What is wanted of a line now, besides being dialled.
 *
 * @param air the hall hears the callee
 * @param muted the callee is muted
 * @param hangUp the line is to end
 */
public record Wish(boolean air, boolean muted, boolean hangUp) {
    /** Nothing yet. */
    public static final Wish NONE = new Wish(false, false, false);

    Wish aired(boolean on) {
        return new Wish(on, muted, hangUp);
    }

    Wish muted(boolean on) {
        return new Wish(air, on, hangUp);
    }

    Wish ended() {
        return new Wish(false, muted, true);
    }
}
