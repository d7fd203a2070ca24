package gongping.fairness;

import java.util.stream.Stream;

/**
 * What happened how often, in one draw or in several.
 *
 * @param rounds that drew cadres, void ones not included
 * @param withdrawn rounds called off before the dice
 * @param missing rounds that are void because a party did not reveal
 * @param drawn people drawn, the absent included
 * @param absent those of them who were excused
 * @param absentExpected how many excused people chance draws, given who was
 * @param seated people who took a seat
 * @param left those of them who left before answering
 * @param named people called by name
 * @param calls to households
 * @param byHand those of them that were dialled by hand
 * @param turns of households that have ended
 * @param skipped those of them that ended without an answer
 */
public record Counts(
        int rounds,
        int withdrawn,
        int missing,
        int drawn,
        int absent,
        double absentExpected,
        int seated,
        int left,
        int named,
        int calls,
        int byHand,
        int turns,
        int skipped) {
    /** Nothing happened. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Both together. */
    public Counts plus(Counts more) {
        return new Counts(
                rounds + more.rounds,
                withdrawn + more.withdrawn,
                missing + more.missing,
                drawn + more.drawn,
                absent + more.absent,
                absentExpected + more.absentExpected,
                seated + more.seated,
                left + more.left,
                named + more.named,
                calls + more.calls,
                byHand + more.byHand,
                turns + more.turns,
                skipped + more.skipped);
    }

    /** All together. */
    public static Counts sum(Stream<Counts> all) {
        return all.reduce(NONE, Counts::plus);
    }
}
