package gongping.conference;

import java.util.List;
import java.util.Optional;

/** Which thing a command names and which things an event changes: what makes a press stale, and what does not. */
final class Subjects {
    private static final String CONFERENCE = "conference";
    private static final String ROUNDS = "rounds";
    private static final String SCENE = "scene";

    private Subjects() {}

    /** What the command names; empty for what must never be refused as stale. */
    static Optional<String> named(Command command) {
        return switch (command) {
            case ConferenceCommand c -> named(c);
            case RoundCommand c -> Optional.of(named(c));
            case InquiryCommand c -> Optional.of(named(c));
            case CallCommand c -> named(c);
        };
    }

    private static Optional<String> named(ConferenceCommand command) {
        return switch (command) {
            case ConferenceCommand.Panic c -> Optional.empty();
            case ConferenceCommand.LiftPanic c -> Optional.empty();
            case ConferenceCommand.ChangeAttendance c -> Optional.empty();
            case ConferenceCommand.NoteSecondMachine c -> Optional.empty();
            case ConferenceCommand.NoteLog c -> Optional.empty();
            case ConferenceCommand.NoteDisk c -> Optional.empty();
            case ConferenceCommand.EraseHousehold c -> Optional.empty();
            case ConferenceCommand.ShowManifest c -> Optional.of(SCENE);
            case ConferenceCommand.SetAnswerDate c ->
                Optional.of("debt/" + c.cadre().text());
            case ConferenceCommand.MarkAnswerGiven c ->
                Optional.of("debt/" + c.cadre().text());
            case ConferenceCommand.PlanConference c -> Optional.of(CONFERENCE);
            case ConferenceCommand.PublishManifest c -> Optional.of(CONFERENCE);
            case ConferenceCommand.GoLive c -> Optional.of(CONFERENCE);
            case ConferenceCommand.Pause c -> Optional.of(CONFERENCE);
            case ConferenceCommand.Resume c -> Optional.of(CONFERENCE);
            case ConferenceCommand.Close c -> Optional.of(CONFERENCE);
        };
    }

    private static String named(RoundCommand command) {
        return switch (command) {
            case RoundCommand.PublishRound c -> ROUNDS;
            case RoundCommand.PublishHouseholdRound c -> ROUNDS;
            case RoundCommand.KeyDigits c -> "keying/" + c.round() + "/" + c.by().text();
            case RoundCommand.GiveBeacon c -> round(c.round());
            case RoundCommand.Reveal c -> round(c.round());
            case RoundCommand.KeyLink c -> "strip/" + c.round() + "/" + c.by().text();
            case RoundCommand.ConfirmCheck c -> round(c.round());
            case RoundCommand.ReportRecomputation c -> recomputation(c.round());
            case RoundCommand.WaiveRecomputation c -> waiver(c.round());
            case RoundCommand.NoteCosignatures c -> cosignatures(c.round());
            case RoundCommand.WaiveCosignatures c -> cosignatures(c.round());
            case RoundCommand.OfferLines c -> "lines";
            case RoundCommand.TakeOverLines c -> "lines";
            case RoundCommand.Withdraw c -> round(c.round());
            case RoundCommand.DeclareLinkMissing c -> round(c.round());
            case RoundCommand.Spin c -> round(c.round());
            case RoundCommand.Announce c -> round(c.round());
        };
    }

    private static String named(InquiryCommand command) {
        return switch (command) {
            case InquiryCommand.NameCadre c -> ROUNDS;
            case InquiryCommand.BeginAnswering c -> inquiry(c.inquiry());
            case InquiryCommand.Ask c -> "asked/" + c.inquiry().text();
            case InquiryCommand.RecordAnswer c -> answer(c.inquiry(), c.question(), c.of());
            case InquiryCommand.CorrectAnswer c -> answer(c.inquiry(), c.question(), c.of());
            case InquiryCommand.JudgeMatch c ->
                answer(c.inquiry(), c.question(), new Respondent.OneHousehold(c.household()));
            case InquiryCommand.LogDiscrepancy c ->
                "flag/" + c.inquiry().text() + "/" + c.question().text();
            case InquiryCommand.WithdrawDiscrepancy c ->
                "discrepancy/" + c.discrepancy().text();
            case InquiryCommand.ReportLeft c -> inquiry(c.inquiry());
            case InquiryCommand.ConfirmLeft c -> inquiry(c.inquiry());
            case InquiryCommand.PutOff c -> inquiry(c.inquiry());
            case InquiryCommand.EndVerifying c -> inquiry(c.inquiry());
            case InquiryCommand.BeginJudging c -> inquiry(c.inquiry());
            case InquiryCommand.EnterVerdict c -> "verdict/" + c.inquiry().text();
            case InquiryCommand.CorrectVerdict c -> "verdict/" + c.inquiry().text();
            case InquiryCommand.MakeCommitment c -> "commitments/" + c.inquiry().text();
            case InquiryCommand.CorrectCommitment c ->
                "commitment/" + c.commitment().text();
            case InquiryCommand.MarkDispatch c -> "dispatch/" + c.inquiry().text();
            case InquiryCommand.Conclude c -> inquiry(c.inquiry());
        };
    }

    private static Optional<String> named(CallCommand command) {
        return switch (command) {
            case CallCommand.Dump c -> Optional.empty();
            case CallCommand.HangUp c -> Optional.empty();
            case CallCommand.HoldCall c -> Optional.empty();
            case CallCommand.Mute c -> Optional.empty();
            case CallCommand.ReportLine c -> Optional.empty();
            case CallCommand.CancelAttempt c -> Optional.empty();
            case CallCommand.RaiseAlarm c -> Optional.empty();
            case CallCommand.Dial c -> Optional.of("calls/" + c.inquiry().text());
            case CallCommand.DialCadre c -> Optional.of("calls/" + c.inquiry().text());
            case CallCommand.RecordConsent c -> Optional.of(call(c.attempt()));
            case CallCommand.AskOnAir c -> Optional.of(call(c.attempt()));
            case CallCommand.PutOnAir c -> Optional.of(call(c.attempt()));
            case CallCommand.JudgeOutcome c -> Optional.of(call(c.attempt()));
        };
    }

    /** What the event changes. */
    static List<String> changed(Event event) {
        return switch (event) {
            case ConferenceEvent e -> changed(e);
            case RoundEvent e -> changed(e);
            case InquiryEvent e -> changed(e);
            case CallEvent e -> changed(e);
        };
    }

    private static List<String> changed(ConferenceEvent event) {
        return switch (event) {
            case ConferenceEvent.Planned e -> List.of(CONFERENCE);
            case ConferenceEvent.ManifestPublished e -> List.of(CONFERENCE);
            case ConferenceEvent.WentLive e -> List.of(CONFERENCE);
            case ConferenceEvent.Paused e -> List.of(CONFERENCE);
            case ConferenceEvent.Resumed e -> List.of(CONFERENCE);
            case ConferenceEvent.Closed e -> List.of(CONFERENCE, ROUNDS);
            case ConferenceEvent.AttendanceChanged e -> List.of();
            case ConferenceEvent.AnswerDateSet e -> List.of("debt/" + e.cadre().text());
            case ConferenceEvent.AnswerGiven e -> List.of("debt/" + e.cadre().text());
            case ConferenceEvent.SecondMachineJoined e -> List.of();
            case ConferenceEvent.SecondMachineLost e -> List.of();
            case ConferenceEvent.LogStopped e -> List.of();
            case ConferenceEvent.LogResumed e -> List.of();
            case ConferenceEvent.DiskFailed e -> List.of();
            case ConferenceEvent.DiskMended e -> List.of();
            case ConferenceEvent.LinesOffered e -> List.of("lines");
            case ConferenceEvent.LinesTakenOver e -> List.of("lines");
            case ConferenceEvent.HouseholdErased e -> List.of();
            case ConferenceEvent.ManifestShown e -> List.of(SCENE);
            case ConferenceEvent.PanicPressed e -> List.of();
            case ConferenceEvent.PanicLifted e -> List.of();
        };
    }

    private static List<String> changed(RoundEvent event) {
        return switch (event) {
            case RoundEvent.RoundPublished e ->
                e.inquiry()
                        .map(inquiry -> List.of(ROUNDS, round(e.round()), inquiry(inquiry)))
                        .orElse(List.of(ROUNDS, round(e.round())));
            case RoundEvent.DigitsKeyed e -> List.of("keying/" + e.round() + "/" + e.by().text());
            case RoundEvent.RoundVoided e -> List.of(ROUNDS, round(e.round()));
            case RoundEvent.LinkKeyed e -> List.of("strip/" + e.round() + "/" + e.by().text());
            case RoundEvent.DigitsAgreed e -> List.of(round(e.round()));
            case RoundEvent.BeaconGiven e -> List.of(round(e.round()));
            case RoundEvent.LinkRevealed e -> List.of(round(e.round()));
            case RoundEvent.RoundDrawn e ->
                List.of(ROUNDS, round(e.round()), recomputation(e.round()), waiver(e.round()));
            case RoundEvent.HouseholdsDrawn e ->
                List.of(ROUNDS, round(e.round()), recomputation(e.round()), waiver(e.round()));
            case RoundEvent.RoundChecked e -> List.of(round(e.round()));
            case RoundEvent.RecomputationAgreed e -> List.of(recomputation(e.round()));
            case RoundEvent.RecomputationDisagreed e -> List.of(recomputation(e.round()));
            case RoundEvent.RecomputationWaived e -> List.of();
            case RoundEvent.ParamsCosigned e -> List.of(cosignatures(e.round()));
            case RoundEvent.CosignaturesWaived e -> List.of();
            case RoundEvent.ReelStarted e -> List.of(round(e.round()));
            case RoundEvent.EntryAnnounced e -> List.of(round(e.round()));
            case RoundEvent.SubstituteDrawn e -> List.of(round(e.round()), recomputation(e.round()), waiver(e.round()));
        };
    }

    private static List<String> changed(InquiryEvent event) {
        return switch (event) {
            case InquiryEvent.QuestionAsked e -> List.of("asked/" + e.inquiry().text());
            case InquiryEvent.AnswerRecorded e -> List.of(answer(e.inquiry(), e.question(), e.of()));
            case InquiryEvent.AnswerCorrected e -> List.of(answer(e.inquiry(), e.question(), e.of()));
            case InquiryEvent.MatchJudged e ->
                List.of(answer(e.inquiry(), e.question(), new Respondent.OneHousehold(e.household())));
            case InquiryEvent.DiscrepancyLogged e ->
                e.flagged()
                        ? List.of("flag/" + e.inquiry().text() + "/"
                                + e.question().text())
                        : List.of();
            case InquiryEvent.DiscrepancyWithdrawn e ->
                List.of("discrepancy/" + e.discrepancy().text());
            case InquiryEvent.VerdictEntered e ->
                List.of("verdict/" + e.inquiry().text());
            case InquiryEvent.VerdictCorrected e ->
                List.of("verdict/" + e.inquiry().text());
            case InquiryEvent.CommitmentMade e ->
                List.of("commitments/" + e.inquiry().text());
            case InquiryEvent.CommitmentCorrected e ->
                List.of("commitment/" + e.commitment().text());
            case InquiryEvent.CommitmentReworded e ->
                List.of("commitment/" + e.commitment().text());
            case InquiryEvent.DispatchMarked e ->
                List.of("dispatch/" + e.inquiry().text());
            case InquiryEvent.LeftConfirmed e -> List.of(inquiry(e.inquiry()), ROUNDS);
            case InquiryEvent.NamedLeft e -> List.of(inquiry(e.inquiry()), ROUNDS);
            case InquiryEvent.InquiryPutOff e -> List.of(inquiry(e.inquiry()));
            case InquiryEvent.InquirySeated e -> List.of(inquiry(e.inquiry()));
            case InquiryEvent.AnsweringBegan e -> List.of(inquiry(e.inquiry()));
            case InquiryEvent.LeftReported e -> List.of(inquiry(e.inquiry()));
            case InquiryEvent.VerifyingEnded e -> List.of(inquiry(e.inquiry()));
            case InquiryEvent.JudgingBegan e -> List.of(inquiry(e.inquiry()));
            case InquiryEvent.InquiryConcluded e -> List.of(inquiry(e.inquiry()));
        };
    }

    private static List<String> changed(CallEvent event) {
        return switch (event) {
            case CallEvent.AttemptRequested e ->
                List.of(call(e.attempt()), "calls/" + e.inquiry().text());
            case CallEvent.LineReported e -> List.of(call(e.attempt()));
            case CallEvent.ConsentRecorded e -> List.of(call(e.attempt()));
            case CallEvent.AirAsked e -> List.of(call(e.attempt()));
            case CallEvent.AirOrdered e -> List.of(call(e.attempt()));
            case CallEvent.MuteOrdered e -> List.of();
            case CallEvent.CallDumped e -> List.of(call(e.attempt()));
            case CallEvent.HangUpOrdered e -> List.of(call(e.attempt()));
            case CallEvent.OutcomeJudged e -> List.of(call(e.attempt()));
            case CallEvent.CancelAsked e -> List.of(call(e.attempt()));
            case CallEvent.AlarmRaised e -> List.of();
            case CallEvent.AttemptEnded e -> List.of(call(e.attempt()));
        };
    }

    private static String recomputation(int number) {
        return "recomputation/" + number;
    }

    private static String waiver(int number) {
        return "waiver/" + number;
    }

    private static String cosignatures(int number) {
        return "cosignatures/" + number;
    }

    private static String round(int number) {
        return "round/" + number;
    }

    private static String inquiry(InquiryId id) {
        return "inquiry/" + id.text();
    }

    private static String call(AttemptId id) {
        return "call/" + id.text();
    }

    private static String answer(InquiryId inquiry, QuestionId question, Respondent of) {
        return "answer/" + inquiry.text() + "/" + question.text() + "/"
                + switch (of) {
                    case Respondent.TheCadre cadre -> "cadre";
                    case Respondent.OneHousehold(var household) -> household.text();
                };
    }
}
