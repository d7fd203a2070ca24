package gongping.conference;

import gongping.draw.CadreId;
import gongping.draw.HouseholdId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Samples of events that no usual situation makes. */
final class Rare {
    private Rare() {}

    static List<Event> events() {
        var first = InquiryId.of(1);
        return List.of(
                new ConferenceEvent.AnswerGiven(new CadreId(7)),
                new ConferenceEvent.PanicLifted(),
                new ConferenceEvent.AnswerDateSet(new CadreId(7), LocalDate.of(2026, 12, 1)),
                new ConferenceEvent.SecondMachineLost(),
                new ConferenceEvent.LogResumed(),
                new ConferenceEvent.DiskMended(Disk.SECOND),
                new ConferenceEvent.LinesOffered(List.of("{\"seq\":5}"), gongping.draw.Sha256.ZERO),
                new ConferenceEvent.LinesTakenOver(1, gongping.draw.Sha256.ZERO),
                new RoundEvent.BeaconGiven(1, "2026134 01 02 03"),
                new InquiryEvent.MatchJudged(
                        first, new QuestionId("Q4"), new HouseholdId(new CadreId(7), 3), Sign.PARTLY),
                new InquiryEvent.JudgingBegan(first),
                new InquiryEvent.NamedLeft(first, new CadreId(7)),
                new InquiryEvent.AnswerCorrected(
                        first,
                        new QuestionId("Q1"),
                        new Respondent.OneHousehold(new HouseholdId(new CadreId(7), 3)),
                        new Answer.Count(2),
                        Optional.of(Situations.WORDS)),
                new InquiryEvent.DiscrepancyWithdrawn(DiscrepancyId.of(1), first, Situations.WORDS));
    }
}
