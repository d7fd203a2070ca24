package gongping.conference;

import java.util.Optional;

/** Which inquiry a command names. */
final class InquiryOf {
    private InquiryOf() {}

    static Optional<InquiryId> command(InquiryCommand command) {
        return switch (command) {
            case InquiryCommand.NameCadre c -> Optional.empty();
            case InquiryCommand.WithdrawDiscrepancy c -> Optional.empty();
            case InquiryCommand.CorrectCommitment c -> Optional.empty();
            case InquiryCommand.BeginAnswering c -> Optional.of(c.inquiry());
            case InquiryCommand.Ask c -> Optional.of(c.inquiry());
            case InquiryCommand.RecordAnswer c -> Optional.of(c.inquiry());
            case InquiryCommand.CorrectAnswer c -> Optional.of(c.inquiry());
            case InquiryCommand.JudgeMatch c -> Optional.of(c.inquiry());
            case InquiryCommand.LogDiscrepancy c -> Optional.of(c.inquiry());
            case InquiryCommand.ReportLeft c -> Optional.of(c.inquiry());
            case InquiryCommand.ConfirmLeft c -> Optional.of(c.inquiry());
            case InquiryCommand.PutOff c -> Optional.of(c.inquiry());
            case InquiryCommand.EndVerifying c -> Optional.of(c.inquiry());
            case InquiryCommand.BeginJudging c -> Optional.of(c.inquiry());
            case InquiryCommand.EnterVerdict c -> Optional.of(c.inquiry());
            case InquiryCommand.CorrectVerdict c -> Optional.of(c.inquiry());
            case InquiryCommand.MakeCommitment c -> Optional.of(c.inquiry());
            case InquiryCommand.MarkDispatch c -> Optional.of(c.inquiry());
            case InquiryCommand.Conclude c -> Optional.of(c.inquiry());
        };
    }
}
