package gongping.conference.web;

import gongping.access.Permission;
import gongping.conference.CallCommand;
import gongping.conference.Command;
import gongping.conference.ConferenceCommand;
import gongping.conference.InquiryCommand;
import gongping.conference.LineReport;
import gongping.conference.RoundCommand;
import java.util.Optional;

/** The right that each command needs. Empty: only the server itself gives it. */
final class Rights {
    private Rights() {}

    static Optional<Permission> of(Command command) {
        return switch (command) {
            case ConferenceCommand c -> of(c);
            case RoundCommand c -> of(c);
            case InquiryCommand c -> Optional.of(of(c));
            case CallCommand c -> of(c);
        };
    }

    private static Optional<Permission> of(ConferenceCommand command) {
        return switch (command) {
            case ConferenceCommand.PlanConference c -> Optional.of(Permission.ROSTER_SEAL);
            case ConferenceCommand.PublishManifest c -> Optional.of(Permission.ROSTER_SEAL);
            case ConferenceCommand.ChangeAttendance c -> Optional.of(Permission.ATTENDANCE_EDIT);
            case ConferenceCommand.NoteSecondMachine c -> Optional.empty();
            case ConferenceCommand.NoteLog c -> Optional.empty();
            case ConferenceCommand.NoteDisk c -> Optional.empty();
            case ConferenceCommand.Panic c -> Optional.of(Permission.PANIC);
            case ConferenceCommand.EraseHousehold c -> Optional.empty();
            case ConferenceCommand.LiftPanic c -> Optional.of(Permission.PANIC);
            case ConferenceCommand.ShowManifest c -> Optional.of(Permission.SCENE_SHOW);
            case ConferenceCommand.GoLive c -> Optional.of(Permission.CONFERENCE_RUN);
            case ConferenceCommand.Pause c -> Optional.of(Permission.CONFERENCE_RUN);
            case ConferenceCommand.Resume c -> Optional.of(Permission.CONFERENCE_RUN);
            case ConferenceCommand.Close c -> Optional.of(Permission.CONFERENCE_RUN);
            case ConferenceCommand.SetAnswerDate c -> Optional.of(Permission.CONFERENCE_RUN);
            case ConferenceCommand.MarkAnswerGiven c -> Optional.of(Permission.CONFERENCE_RUN);
        };
    }

    private static Optional<Permission> of(RoundCommand command) {
        return switch (command) {
            case RoundCommand.KeyDigits c -> Optional.of(Permission.DICE_KEY);
            case RoundCommand.KeyLink c -> Optional.of(Permission.DICE_KEY);
            case RoundCommand.Reveal c -> Optional.of(Permission.LINK_REVEAL);
            case RoundCommand.ConfirmCheck c -> Optional.empty();
            case RoundCommand.ReportRecomputation c -> Optional.of(Permission.DRAW_FOLLOW);
            case RoundCommand.OfferLines c -> Optional.of(Permission.DRAW_FOLLOW);
            case RoundCommand.TakeOverLines c -> Optional.of(Permission.CONFERENCE_RUN);
            case RoundCommand.WaiveRecomputation c -> Optional.of(Permission.RECOMPUTATION_WAIVE);
            case RoundCommand.NoteCosignatures c -> Optional.empty();
            case RoundCommand.WaiveCosignatures c -> Optional.of(Permission.COSIGNATURES_WAIVE);
            case RoundCommand.PublishRound c -> Optional.of(Permission.CONFERENCE_RUN);
            case RoundCommand.PublishHouseholdRound c -> Optional.of(Permission.CONFERENCE_RUN);
            case RoundCommand.GiveBeacon c -> Optional.of(Permission.CONFERENCE_RUN);
            case RoundCommand.Withdraw c -> Optional.of(Permission.CONFERENCE_RUN);
            case RoundCommand.DeclareLinkMissing c -> Optional.of(Permission.CONFERENCE_RUN);
            case RoundCommand.Spin c -> Optional.of(Permission.CONFERENCE_RUN);
            case RoundCommand.Announce c -> Optional.of(Permission.CONFERENCE_RUN);
        };
    }

    private static Permission of(InquiryCommand command) {
        return switch (command) {
            case InquiryCommand.RecordAnswer c -> Permission.ANSWER_RECORD;
            case InquiryCommand.CorrectAnswer c -> Permission.ANSWER_RECORD;
            case InquiryCommand.LogDiscrepancy c -> Permission.INSPECT_LOG;
            case InquiryCommand.WithdrawDiscrepancy c -> Permission.INSPECT_LOG;
            case InquiryCommand.ConfirmLeft c -> Permission.LEFT_CONFIRM;
            case InquiryCommand.MarkDispatch c -> Permission.DISPATCH_MARK;
            case InquiryCommand.EnterVerdict c -> Permission.VERDICT_ENTER;
            case InquiryCommand.CorrectVerdict c -> Permission.VERDICT_ENTER;
            case InquiryCommand.NameCadre c -> Permission.CONFERENCE_RUN;
            case InquiryCommand.BeginAnswering c -> Permission.CONFERENCE_RUN;
            case InquiryCommand.Ask c -> Permission.CONFERENCE_RUN;
            case InquiryCommand.JudgeMatch c -> Permission.CONFERENCE_RUN;
            case InquiryCommand.ReportLeft c -> Permission.CONFERENCE_RUN;
            case InquiryCommand.PutOff c -> Permission.CONFERENCE_RUN;
            case InquiryCommand.EndVerifying c -> Permission.CONFERENCE_RUN;
            case InquiryCommand.BeginJudging c -> Permission.CONFERENCE_RUN;
            case InquiryCommand.MakeCommitment c -> Permission.CONFERENCE_RUN;
            case InquiryCommand.CorrectCommitment c -> Permission.CONFERENCE_RUN;
            case InquiryCommand.Conclude c -> Permission.CONFERENCE_RUN;
        };
    }

    private static Optional<Permission> of(CallCommand command) {
        return switch (command) {
            case CallCommand.AskOnAir c -> Optional.of(Permission.CONFERENCE_RUN);
            case CallCommand.RaiseAlarm c -> Optional.empty();
            case CallCommand.CancelAttempt c -> Optional.of(Permission.CALL_CANCEL);
            case CallCommand.ReportLine c ->
                Optional.of(c.report() == LineReport.HALL_ON ? Permission.CALL_CONFIRM_AIR : Permission.CALL_OPERATE);
            case CallCommand.Dial c -> Optional.of(Permission.CALL_OPERATE);
            case CallCommand.DialCadre c -> Optional.of(Permission.CALL_OPERATE);
            case CallCommand.RecordConsent c -> Optional.of(Permission.CALL_OPERATE);
            case CallCommand.PutOnAir c -> Optional.of(Permission.CALL_OPERATE);
            case CallCommand.HoldCall c -> Optional.of(Permission.CALL_OPERATE);
            case CallCommand.Mute c -> Optional.of(Permission.CALL_OPERATE);
            case CallCommand.Dump c -> Optional.of(Permission.CALL_OPERATE);
            case CallCommand.HangUp c -> Optional.of(Permission.CALL_OPERATE);
            case CallCommand.JudgeOutcome c -> Optional.of(Permission.CALL_OPERATE);
        };
    }
}
