package gongping.conference;

import gongping.conference.InquiryEvent.Severity;
import gongping.draw.CadreId;
import gongping.draw.HouseholdId;
import java.time.LocalDate;
import java.util.Optional;

/** What is asked of an inquiry. */
public sealed interface InquiryCommand extends Command {
    /**
     * 点名: calls a cadre to account by name.
     *
     * @param again his last turn, where he was heard before and is called once more all the same
     */
    record NameCadre(CadreId cadre, String by, Optional<InquiryId> again) implements InquiryCommand {}

    /** The cadre stands up. */
    record BeginAnswering(InquiryId inquiry) implements InquiryCommand {}

    /** Puts the question on screen, to the cadre or to the household on the line. */
    record Ask(InquiryId inquiry, QuestionId question) implements InquiryCommand {}

    /** Records an answer. */
    record RecordAnswer(InquiryId inquiry, QuestionId question, Respondent of, Answer answer, Optional<Statement> words)
            implements InquiryCommand {}

    /** 更正: puts a recorded answer right. */
    record CorrectAnswer(
            InquiryId inquiry, QuestionId question, Respondent of, Answer answer, Optional<Statement> words)
            implements InquiryCommand {}

    /** Judges two answers that no rule compares. */
    record JudgeMatch(InquiryId inquiry, QuestionId question, HouseholdId household, Sign sign)
            implements InquiryCommand {}

    /** Flags a discrepancy. */
    record LogDiscrepancy(
            InquiryId inquiry, QuestionId question, Optional<HouseholdId> household, Sign sign, Severity severity)
            implements InquiryCommand {}

    /** Withdraws a discrepancy, with a reason. */
    record WithdrawDiscrepancy(DiscrepancyId discrepancy, Statement reason) implements InquiryCommand {}

    /** 离场: the host reports that a seated cadre cannot be found. */
    record ReportLeft(InquiryId inquiry) implements InquiryCommand {}

    /** A witness or auditor confirms it. */
    record ConfirmLeft(InquiryId inquiry) implements InquiryCommand {}

    /** 来不及问询: who has a seat and was not called up answers in public by a date. */
    record PutOff(InquiryId inquiry) implements InquiryCommand {}

    /** 核实未完成: the host ends the calling. */
    record EndVerifying(InquiryId inquiry) implements InquiryCommand {}

    /** The stage judges. */
    record BeginJudging(InquiryId inquiry) implements InquiryCommand {}

    /** Enters what the stage decided, with its source. */
    record EnterVerdict(InquiryId inquiry, Verdict verdict, String source) implements InquiryCommand {}

    /** 更正: puts the verdict right. */
    record CorrectVerdict(InquiryId inquiry, Verdict verdict, String source) implements InquiryCommand {}

    /** Records a commitment. */
    record MakeCommitment(InquiryId inquiry, Statement what, LocalDate dueOn) implements InquiryCommand {}

    /**
     * 更正: puts a commitment right.
     *
     * @param what its right words; empty where the words are right as they are
     */
    record CorrectCommitment(CommitmentId commitment, Optional<Statement> what, LocalDate dueOn)
            implements InquiryCommand {}

    /** Marks that a team is sent. */
    record MarkDispatch(InquiryId inquiry, Optional<DiscrepancyId> discrepancy, LocalDate dueOn)
            implements InquiryCommand {}

    /** Ends the turn. */
    record Conclude(InquiryId inquiry) implements InquiryCommand {}
}
