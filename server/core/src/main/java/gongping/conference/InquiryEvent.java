package gongping.conference;

import gongping.draw.CadreId;
import gongping.draw.HouseholdId;
import java.time.LocalDate;
import java.util.Optional;

/** What happened in one cadre's turn, from seat to verdict. */
public sealed interface InquiryEvent extends Event {
    /** The inquiry that it belongs to. */
    InquiryId inquiry();

    /** A cadre has a seat: drawn and announced, or named. */
    record InquirySeated(InquiryId inquiry, CadreId cadre, Origin origin) implements InquiryEvent {}

    /** The cadre stands up; this inquiry is the one on stage. */
    record AnsweringBegan(InquiryId inquiry) implements InquiryEvent {}

    /** The question is on screen, asked of the cadre or of the household on the line. */
    record QuestionAsked(InquiryId inquiry, QuestionId question, Respondent of) implements InquiryEvent {}

    /** An answer, coded, with the words beside it where there are any. */
    record AnswerRecorded(
            InquiryId inquiry, QuestionId question, Respondent of, Answer answer, Optional<Statement> words)
            implements InquiryEvent {}

    /** 更正: a recorded answer was wrong; the old one stays on record. */
    record AnswerCorrected(
            InquiryId inquiry, QuestionId question, Respondent of, Answer answer, Optional<Statement> words)
            implements InquiryEvent {}

    /** The host judged two answers that no rule can compare. */
    record MatchJudged(InquiryId inquiry, QuestionId question, HouseholdId household, Sign sign)
            implements InquiryEvent {}

    /** 出入: by the question's rule ({@code flagged} false) or because a person flagged it. */
    record DiscrepancyLogged(
            DiscrepancyId discrepancy,
            InquiryId inquiry,
            QuestionId question,
            Optional<HouseholdId> household,
            Sign sign,
            Severity severity,
            boolean flagged)
            implements InquiryEvent {}

    /** The discrepancy is withdrawn, with a reason; it stays on record. */
    record DiscrepancyWithdrawn(DiscrepancyId discrepancy, InquiryId inquiry, Statement reason)
            implements InquiryEvent {}

    /** 离场: the host says that the seated cadre cannot be found; a second person must confirm. */
    record LeftReported(InquiryId inquiry) implements InquiryEvent {}

    /** A witness or auditor confirmed it: the seat is lost and counted. */
    record LeftConfirmed(InquiryId inquiry, int round, CadreId cadre) implements InquiryEvent {}

    /** The same of one who was called by name: he held no drawn seat, so nobody takes his place. */
    record NamedLeft(InquiryId inquiry, CadreId cadre) implements InquiryEvent {}

    /** 来不及问询: he keeps his seat and was not called up. */
    record InquiryPutOff(InquiryId inquiry) implements InquiryEvent {}

    /** No more households are called. */
    record VerifyingEnded(InquiryId inquiry, Reason reason) implements InquiryEvent {}

    /** The stage judges. */
    record JudgingBegan(InquiryId inquiry) implements InquiryEvent {}

    /** What the stage decided, and who says so, such as 现场评议. */
    record VerdictEntered(InquiryId inquiry, Verdict verdict, String source) implements InquiryEvent {}

    /** 更正: the verdict was entered wrongly. */
    record VerdictCorrected(InquiryId inquiry, Verdict verdict, String source) implements InquiryEvent {}

    /** What will be done, by whom, by when, said in public. */
    record CommitmentMade(CommitmentId commitment, InquiryId inquiry, Statement what, CadreId by, LocalDate dueOn)
            implements InquiryEvent {}

    /** 更正: the date of a commitment was entered wrongly. */
    record CommitmentCorrected(CommitmentId commitment, InquiryId inquiry, LocalDate dueOn) implements InquiryEvent {}

    /** 更正: the words of a commitment were written down wrongly; the old ones stay on record. */
    record CommitmentReworded(CommitmentId commitment, InquiryId inquiry, Statement what) implements InquiryEvent {}

    /** An investigation team is sent on the spot; it reports by this date. */
    record DispatchMarked(InquiryId inquiry, Optional<DiscrepancyId> discrepancy, LocalDate dueOn)
            implements InquiryEvent {}

    /** The turn is over. */
    record InquiryConcluded(InquiryId inquiry) implements InquiryEvent {}

    /** How much a discrepancy weighs. */
    enum Severity {
        /** 轻. */
        LIGHT,
        /** 一般. */
        ORDINARY,
        /** 重. */
        GRAVE
    }

    /** Why calling ended. */
    enum Reason {
        /** As many households answered as the round wanted. */
        ENOUGH,
        /** No household is left to call. */
        NONE_LEFT,
        /** 核实未完成: the host ended it. */
        HOST
    }
}
