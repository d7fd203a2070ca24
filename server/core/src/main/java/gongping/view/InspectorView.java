package gongping.view;

import gongping.conference.Conference;
import gongping.conference.Discrepancy;
import gongping.conference.DiscrepancyId;
import gongping.conference.Inquiry;
import gongping.conference.InquiryCommand.LogDiscrepancy;
import gongping.conference.InquiryCommand.MarkDispatch;
import gongping.conference.InquiryCommand.WithdrawDiscrepancy;
import gongping.conference.Phase;
import gongping.kernel.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The inspection desk: both accounts side by side, the question on screen preset.
 *
 * @param onStage whose turn it is
 * @param question the question to be logged unless another is chosen: the one on screen, else the last answered
 */
public record InspectorView(
        Show show,
        Optional<InquirySheet> onStage,
        Optional<String> question,
        List<InquiryLine> inquiries,
        List<Kept.Discrepancy> discrepancies,
        List<Kept.Dispatch> dispatches,
        List<Kept.Commitment> commitments,
        List<Offer> offers) {
    /** The desk of this state. */
    public static InspectorView of(Conference c, Directory directory) {
        var sheet = c.current().map(inquiry -> InquirySheet.of(c, directory, inquiry));
        var question = sheet.flatMap(InspectorView::preset);
        return new InspectorView(
                Show.of(c),
                sheet,
                question,
                InquiryLine.all(c, directory, c.inquiries().values()),
                Kept.discrepancies(c, directory),
                Kept.dispatches(c, directory),
                Kept.commitments(c, directory),
                offers(c, question));
    }

    private static Optional<String> preset(InquirySheet sheet) {
        return sheet.asked()
                .or(() -> sheet.rows().stream()
                        .filter(row -> row.cadre().isPresent())
                        .map(Row::question)
                        .reduce((first, last) -> last));
    }

    private static List<Offer> offers(Conference c, Optional<String> question) {
        var offers = new ArrayList<Offer>();
        boolean open = c.phase() == Phase.LIVE || c.phase() == Phase.PAUSED || c.phase() == Phase.CLOSED;
        if (!open) {
            return List.of();
        }
        c.current().ifPresent(inquiry -> {
            offers.add(Offers.form(LogDiscrepancy.class, log(c, inquiry, question), Optional.empty()));
            offers.add(Offers.form(
                    MarkDispatch.class, Map.of("inquiry", inquiry.id().text()), live(c)));
        });
        c.discrepancies().stream()
                .filter(one -> one.withdrawn().isEmpty())
                .map(Discrepancy::id)
                .map(DiscrepancyId::text)
                .forEach(id -> offers.add(
                        Offers.form(WithdrawDiscrepancy.class, Map.of("discrepancy", id), Optional.empty())));
        return List.copyOf(offers);
    }

    private static Map<String, Object> log(Conference c, Inquiry inquiry, Optional<String> question) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("inquiry", inquiry.id().text());
        question.ifPresent(id -> fields.put("question", id));
        InquirySheet.household(c, inquiry).ifPresent(id -> fields.put("household", id.text()));
        return fields;
    }

    private static Optional<Refusal> live(Conference c) {
        return switch (c.phase()) {
            case LIVE -> Optional.empty();
            case PAUSED -> Optional.of(Refusal.of("conference.paused"));
            case CLOSED -> Optional.of(Refusal.of("conference.closed"));
            case NONE, PLANNED, SEALED -> Optional.of(Refusal.of("conference.not-live"));
        };
    }
}
