package gongping.view;

import gongping.conference.Call;
import gongping.conference.Callee;
import gongping.conference.Conference;
import gongping.conference.Inquiry;
import gongping.conference.Origin;
import gongping.conference.QuestionId;
import gongping.conference.Scene;
import gongping.conference.Verdict;
import gongping.draw.HouseholdId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One inquiry with everything that was said in it.
 *
 * @param round the round that seated him; empty for a named one
 * @param by who named him; empty for a drawn one
 * @param since since when it stands at this stage, epoch milliseconds
 * @param venue where he is
 * @param asked the question on screen
 * @param household with whom the rows compare: the one that is called, else the last that answered
 * @param rows one for each question
 * @param others the other households that answered
 * @param unverified why fewer households answered than were wanted, once no more are called
 * @param ordered the round that ordered his households for an earlier turn: they are ordered once, and this turn is his
 *     word alone
 * @param dumped calling ended, and its last call was dumped (掐播)
 * @param stranger calling ended, and its last call did not reach the household
 */
public record InquirySheet(
        String id,
        Person person,
        boolean named,
        Optional<Integer> round,
        Optional<String> by,
        InquiryStage stage,
        long since,
        String venue,
        Optional<String> asked,
        Optional<Household> household,
        List<Row> rows,
        List<Compared> others,
        Optional<Decided> verdict,
        Optional<Unverified> unverified,
        Optional<Integer> ordered,
        boolean dumped,
        boolean stranger) {
    /** Another household's answers beside the cadre's. */
    public record Compared(Household household, List<Row> rows) {}

    /** What the stage decided, and who says so. */
    public record Decided(Verdict verdict, String source, boolean corrected, long at) {
        static Decided of(Inquiry.Decided decided) {
            return new Decided(
                    decided.verdict(),
                    decided.source(),
                    decided.corrected(),
                    decided.at().toEpochMilli());
        }
    }

    static InquirySheet of(Conference c, Directory directory, Inquiry inquiry) {
        var household = household(c, inquiry);
        var others = inquiry.sheet().households().stream()
                .filter(id -> !household.equals(Optional.of(id)))
                .map(id -> new Compared(Household.of(directory, id), rows(c, directory, inquiry, Optional.of(id))))
                .toList();
        return new InquirySheet(
                inquiry.id().text(),
                Person.of(c, directory, inquiry.cadre()),
                inquiry.origin() instanceof Origin.Named,
                InquiryLine.round(inquiry),
                InquiryLine.by(inquiry),
                InquiryStage.of(inquiry.stage()),
                inquiry.since().toEpochMilli(),
                directory.where(Places.of(c, inquiry)),
                inquiry.asked().map(QuestionId::text),
                household.map(id -> Household.of(directory, id)),
                rows(c, directory, inquiry, household),
                others,
                inquiry.verdict().map(Decided::of),
                Unverified.of(inquiry),
                ordered(c, inquiry),
                lastCall(c, inquiry).filter(Call.Attempt::dumped).isPresent(),
                lastCall(c, inquiry).filter(Call.Attempt::stranger).isPresent());
    }

    /** The household round that stands for him, where it belongs to another turn of his. */
    private static Optional<Integer> ordered(Conference c, Inquiry inquiry) {
        return c.householdOrder(inquiry.cadre())
                .filter(round -> Optional.ofNullable(c.rounds().get(round))
                        .flatMap(of -> of.opening().inquiry())
                        .filter(inquiry.id()::equals)
                        .isEmpty());
    }

    /** With which calling ended. */
    private static Optional<Call.Attempt> lastCall(Conference c, Inquiry inquiry) {
        return c.callsOf(inquiry.id()).stream()
                .map(Call::attempt)
                .filter(attempt -> inquiry.calling().isPresent() && attempt.callee() instanceof Callee.OfHousehold)
                .reduce((first, last) -> last);
    }

    static List<Row> rows(Conference c, Directory directory, Inquiry inquiry, Optional<HouseholdId> household) {
        var questions = c.plan().orElseThrow().questions();
        var rows = new ArrayList<Row>();
        for (int i = 0; i < questions.size(); i++) {
            rows.add(Row.of(c, questions.get(i), i + 1, inquiry, household, directory));
        }
        return List.copyOf(rows);
    }

    /** The household that is called, else the one of the comparison on screen, else the last that answered. */
    static Optional<HouseholdId> household(Conference c, Inquiry inquiry) {
        return c.householdCalled(inquiry.id())
                .or(() -> c.scene() instanceof Scene.Comparison(var shown, var household, var since)
                                && shown.equals(inquiry.id())
                        ? Optional.of(household)
                        : Optional.empty())
                .or(() -> inquiry.sheet().households().stream().reduce((first, second) -> second));
    }
}
