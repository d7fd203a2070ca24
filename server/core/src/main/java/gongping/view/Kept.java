package gongping.view;

import gongping.conference.Conference;
import gongping.conference.InquiryEvent.Severity;
import gongping.conference.Sign;
import java.util.List;
import java.util.Optional;

/** What is kept beside the inquiries, as screens list it. */
public final class Kept {
    private Kept() {}

    /** Somebody absent or left who owes an answer by a date. */
    public record Debt(Person person, String dueOn, boolean given) {}

    /** 承诺; {@code what} is empty once the words were erased. */
    public record Commitment(
            String id, String inquiry, Person by, Optional<String> what, String dueOn, boolean corrected, long at) {}

    /**
     * 出入.
     *
     * @param label what the question is about
     * @param flagged a person flagged it; otherwise the question's rule did
     */
    public record Discrepancy(
            String id,
            String inquiry,
            String number,
            String question,
            String label,
            Optional<Household> household,
            Sign sign,
            Severity severity,
            boolean flagged,
            boolean withdrawn,
            long at) {}

    /**
     * 交办.
     *
     * @param about what the question is about for whose discrepancy the team was sent: none where it was sent for the
     *     whole turn, or where the discrepancy does not count any more
     * @param setAside the discrepancy for which the team was sent was withdrawn since, or does not count any more
     */
    public record Dispatch(
            String inquiry,
            Person person,
            Optional<String> discrepancy,
            Optional<String> about,
            boolean setAside,
            String dueOn,
            long at) {}

    static List<Debt> debts(Conference c, Directory directory) {
        return c.records().debts().values().stream()
                .map(debt -> new Debt(
                        Person.of(c, directory, debt.cadre()), debt.dueOn().toString(), debt.given()))
                .toList();
    }

    static List<Commitment> commitments(Conference c, Directory directory) {
        return c.records().commitments().values().stream()
                .map(one -> new Commitment(
                        one.id().text(),
                        one.inquiry().text(),
                        Person.of(c, directory, one.by()),
                        directory.words(one.what()),
                        one.dueOn().toString(),
                        one.corrected(),
                        one.at().toEpochMilli()))
                .toList();
    }

    static List<Discrepancy> discrepancies(Conference c, Directory directory) {
        return c.discrepancies().stream()
                .map(one -> new Discrepancy(
                        one.id().text(),
                        one.inquiry().text(),
                        Optional.ofNullable(c.inquiries().get(one.inquiry()))
                                .map(inquiry -> inquiry.cadre().text())
                                .orElse(""),
                        one.question().text(),
                        c.question(one.question())
                                .map(gongping.conference.Question::label)
                                .orElse(""),
                        one.household().map(id -> Household.of(directory, id)),
                        one.sign(),
                        one.severity(),
                        one.flagged(),
                        one.withdrawn().isPresent(),
                        one.at().toEpochMilli()))
                .toList();
    }

    static List<Dispatch> dispatches(Conference c, Directory directory) {
        return dispatches(c, c, directory);
    }

    /**
     * The same for an audience that has heard less than the hall: what a team was sent for is told of what it heard.
     *
     * @param c what the audience has heard
     * @param hall what is on record, which says whether the reason still stands
     */
    static List<Dispatch> dispatches(Conference c, Conference hall, Directory directory) {
        return c.records().dispatches().stream()
                .map(one -> new Dispatch(
                        one.inquiry().text(),
                        Optional.ofNullable(c.inquiries().get(one.inquiry()))
                                .map(inquiry -> Person.of(c, directory, inquiry.cadre()))
                                .orElseThrow(),
                        one.discrepancy().map(gongping.conference.DiscrepancyId::text),
                        one.discrepancy().flatMap(id -> about(c, id)),
                        hall.setAside(one),
                        one.dueOn().toString(),
                        one.at().toEpochMilli()))
                .toList();
    }

    private static Optional<String> about(Conference c, gongping.conference.DiscrepancyId id) {
        return c.discrepancies().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .flatMap(one -> c.question(one.question()))
                .map(gongping.conference.Question::label);
    }
}
