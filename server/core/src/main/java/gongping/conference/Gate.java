package gongping.conference;

import gongping.conference.CallCommand.AskOnAir;
import gongping.conference.CallCommand.Dial;
import gongping.conference.CallCommand.DialCadre;
import gongping.conference.CallCommand.PutOnAir;
import gongping.kernel.Refusal;
import java.util.Optional;

/** Which commands a phase of the conference takes at all. */
final class Gate {
    private Gate() {}

    static Optional<Refusal> refusal(Phase phase, Command command) {
        boolean open = switch (command) {
            case ConferenceCommand c -> open(phase, c);
            case RoundCommand.ConfirmCheck c -> phase == Phase.LIVE || phase == Phase.PAUSED;
            case RoundCommand.ReportRecomputation c -> phase == Phase.LIVE || phase == Phase.PAUSED;
            case RoundCommand.WaiveRecomputation c -> phase == Phase.LIVE || phase == Phase.PAUSED;
            case RoundCommand.NoteCosignatures c -> phase == Phase.LIVE || afterLive(phase);
            case RoundCommand.WaiveCosignatures c -> phase == Phase.LIVE || phase == Phase.PAUSED;
            case RoundCommand c -> phase == Phase.LIVE;
            case InquiryCommand c -> phase == Phase.LIVE || (correction(c) && afterLive(phase));
            case Dial c -> phase == Phase.LIVE;
            case DialCadre c -> phase == Phase.LIVE;
            case AskOnAir c -> phase == Phase.LIVE;
            case PutOnAir c -> phase == Phase.LIVE;
            case CallCommand c -> phase == Phase.LIVE || afterLive(phase);
        };
        return open ? Optional.empty() : Optional.of(Refusal.of("conference." + why(phase)));
    }

    private static boolean open(Phase phase, ConferenceCommand command) {
        return switch (command) {
            case ConferenceCommand.PlanConference c -> phase == Phase.NONE;
            case ConferenceCommand.PublishManifest c -> phase == Phase.PLANNED;
            case ConferenceCommand.GoLive c -> phase == Phase.SEALED;
            case ConferenceCommand.Pause c -> phase == Phase.LIVE;
            case ConferenceCommand.Resume c -> phase == Phase.PAUSED;
            case ConferenceCommand.Close c -> phase == Phase.LIVE;
            case ConferenceCommand.ChangeAttendance c ->
                phase == Phase.SEALED || phase == Phase.LIVE || phase == Phase.PAUSED;
            case ConferenceCommand.SetAnswerDate c -> phase == Phase.LIVE || afterLive(phase);
            case ConferenceCommand.MarkAnswerGiven c -> phase == Phase.LIVE || afterLive(phase);
            case ConferenceCommand.NoteSecondMachine c -> phase != Phase.NONE;
            case ConferenceCommand.NoteLog c -> phase != Phase.NONE;
            case ConferenceCommand.NoteDisk c -> phase != Phase.NONE;
            case ConferenceCommand.EraseHousehold c -> phase != Phase.NONE && phase != Phase.PLANNED;
            case ConferenceCommand.ShowManifest c ->
                phase == Phase.SEALED || phase == Phase.LIVE || phase == Phase.PAUSED;
            case ConferenceCommand.Panic c -> phase != Phase.NONE;
            case ConferenceCommand.LiftPanic c -> phase != Phase.NONE;
        };
    }

    private static boolean afterLive(Phase phase) {
        return phase == Phase.PAUSED || phase == Phase.CLOSED;
    }

    private static boolean correction(InquiryCommand command) {
        return command instanceof InquiryCommand.CorrectAnswer
                || command instanceof InquiryCommand.CorrectVerdict
                || command instanceof InquiryCommand.CorrectCommitment
                || command instanceof InquiryCommand.WithdrawDiscrepancy
                || command instanceof InquiryCommand.LogDiscrepancy;
    }

    private static String why(Phase phase) {
        return switch (phase) {
            case NONE -> "none";
            case PLANNED -> "not-sealed";
            case SEALED -> "not-live";
            case LIVE -> "live";
            case PAUSED -> "paused";
            case CLOSED -> "closed";
        };
    }
}
