package gongping.view;

import gongping.conference.Conference;
import gongping.conference.Discrepancy;
import gongping.conference.Inquiry;
import gongping.conference.Origin;
import gongping.conference.Verdict;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * An inquiry in a list.
 *
 * @param named called to account by name
 * @param round the round that seated him; empty for a named one
 * @param by who named him; empty for a drawn one
 * @param at when he was announced, or named
 * @param telephone answers by telephone
 * @param differs on how many questions a discrepancy stands, whoever found it and however many households told it
 * @param unverified why fewer households answered than were wanted
 */
public record InquiryLine(
        String id,
        Person person,
        boolean named,
        Optional<Integer> round,
        Optional<String> by,
        long at,
        boolean telephone,
        InquiryStage stage,
        long since,
        Optional<Verdict> verdict,
        int differs,
        Optional<Unverified> unverified) {
    static InquiryLine of(Conference c, Directory directory, Inquiry inquiry) {
        return new InquiryLine(
                inquiry.id().text(),
                Person.of(c, directory, inquiry.cadre()),
                inquiry.origin() instanceof Origin.Named,
                round(inquiry),
                by(inquiry),
                inquiry.seatedAt().toEpochMilli(),
                CadreLine.byTelephone(c, inquiry),
                InquiryStage.of(inquiry.stage()),
                inquiry.since().toEpochMilli(),
                inquiry.verdict().map(Inquiry.Decided::verdict),
                (int) c.discrepancies().stream()
                        .filter(one -> one.inquiry().equals(inquiry.id()))
                        .filter(one -> one.withdrawn().isEmpty())
                        .map(Discrepancy::question)
                        .distinct()
                        .count(),
                Unverified.of(inquiry));
    }

    static Optional<Integer> round(Inquiry inquiry) {
        return inquiry.origin() instanceof Origin.Drawn(int round, int entry) ? Optional.of(round) : Optional.empty();
    }

    static Optional<String> by(Inquiry inquiry) {
        return inquiry.origin() instanceof Origin.Named(var by) ? Optional.of(by) : Optional.empty();
    }

    static List<InquiryLine> all(Conference c, Directory directory, Collection<Inquiry> inquiries) {
        return inquiries.stream().map(inquiry -> of(c, directory, inquiry)).toList();
    }
}
