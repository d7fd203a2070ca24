package gongping.conference;

import gongping.draw.HouseholdId;
import gongping.kernel.Actor;
import java.time.Instant;
import java.util.Optional;

/**
 * 出入, as it stands on record.
 *
 * @param call in which the household's answer was recorded; without a household the cadre's own
 * @param by who logged it; the system where the rule did
 * @param flagged a person flagged it
 * @param withdrawn the reason for which it was withdrawn; it is never deleted
 */
public record Discrepancy(
        DiscrepancyId id,
        InquiryId inquiry,
        QuestionId question,
        Optional<HouseholdId> household,
        Optional<AttemptId> call,
        Sign sign,
        InquiryEvent.Severity severity,
        boolean flagged,
        Actor by,
        Instant at,
        Optional<Statement> withdrawn) {
    /** Whose answer a note on this household is about, or a note without one. */
    static Respondent of(Optional<HouseholdId> household) {
        return household.<Respondent>map(Respondent.OneHousehold::new).orElseGet(Respondent.TheCadre::new);
    }
}
