package gongping.view;

import gongping.conference.Conference;
import gongping.conference.Inquiry;
import gongping.conference.InquiryCommand.ConfirmLeft;
import gongping.conference.Phase;
import gongping.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What waits for the word of a person beside the host, and may be given by a witness or the auditor. */
final class SecondWord {
    private SecondWord() {}

    static List<Offer> offers(Conference c) {
        if (c.phase() != Phase.LIVE) {
            return List.of();
        }
        var waivers = Stream.of(SecondMachineLine.waiver(c), LogLine.waiver(c));
        return Stream.concat(confirmations(c), waivers.flatMap(waiver -> waiver.stream()))
                .toList();
    }

    /** The second word on somebody who left, from somebody else than who reported it. */
    static Stream<Offer> confirmations(Conference c) {
        var busy = c.openRound()
                .map(round -> Refusal.of("round.open", round.number()))
                .or(() -> c.liveCall().map(call -> Refusal.of("call.live")));
        return c.openInquiries().stream()
                .filter(inquiry -> inquiry.stage() instanceof Inquiry.Stage.LeftReported)
                .map(inquiry -> Offers.press(
                        ConfirmLeft.class, Map.of("inquiry", inquiry.id().text()), busy));
    }
}
