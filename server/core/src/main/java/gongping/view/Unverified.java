package gongping.view;

import gongping.conference.Inquiry;
import java.util.Optional;

/**
 * 核实未完成: calling ended before as many households had answered as were wanted.
 *
 * @param dialled how often a household was dialled
 * @param answered how many households answered
 * @param at when calling ended, epoch milliseconds
 */
public record Unverified(Why why, int dialled, int answered, long at) {
    /** Why it came to nothing, or not to all that was wanted. */
    public enum Why {
        /** The host ended it before anybody was dialled. */
        UNDIALLED,
        /** The host ended it. */
        HOST,
        /** Every household was tried. */
        NONE_LEFT
    }

    static Optional<Unverified> of(Inquiry inquiry) {
        return inquiry.calling()
                .flatMap(ended -> why(ended)
                        .map(why -> new Unverified(
                                why,
                                ended.dialled(),
                                ended.answered(),
                                ended.at().toEpochMilli())));
    }

    private static Optional<Why> why(Inquiry.CallingEnded ended) {
        return switch (ended.reason()) {
            case ENOUGH -> Optional.empty();
            case NONE_LEFT -> Optional.of(Why.NONE_LEFT);
            case HOST -> Optional.of(ended.dialled() == 0 ? Why.UNDIALLED : Why.HOST);
        };
    }
}
