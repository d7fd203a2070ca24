package gongping.conference;

import gongping.draw.Call.Outcome;
import java.util.Optional;

/** What is asked of the telephone. */
public sealed interface CallCommand extends Command {
    /** Dials the household whose turn it is; {@code hand} with a hand-held telephone. */
    record Dial(InquiryId inquiry, boolean hand) implements CallCommand {}

    /** Dials the cadre of the inquiry, who answers by telephone. */
    record DialCadre(InquiryId inquiry, boolean hand) implements CallCommand {}

    /** Reports a fact about the line. */
    record ReportLine(AttemptId attempt, LineReport report, Optional<String> provider, Optional<String> code)
            implements CallCommand {}

    /** Records what the person said to being heard live. */
    record RecordConsent(AttemptId attempt, Consent consent, String wording) implements CallCommand {}

    /** The host asks for the call on air. */
    record AskOnAir(AttemptId attempt) implements CallCommand {}

    /** The operator puts the call on air, or back after a hold. */
    record PutOnAir(AttemptId attempt) implements CallCommand {}

    /** The operator takes the call off air and keeps the line. */
    record HoldCall(AttemptId attempt) implements CallCommand {}

    /** Mutes or un-mutes the callee. */
    record Mute(AttemptId attempt, boolean on) implements CallCommand {}

    /** 掐播. */
    record Dump(AttemptId attempt) implements CallCommand {}

    /** Ends the call. */
    record HangUp(AttemptId attempt) implements CallCommand {}

    /** Judges how the attempt ended. */
    record JudgeOutcome(AttemptId attempt, Outcome outcome) implements CallCommand {}

    /** Raises an alarm; only the server does. */
    record RaiseAlarm(AttemptId attempt, Alarm alarm) implements CallCommand {}

    /** Cancels the attempt; takes effect when a second person asks the same. */
    record CancelAttempt(AttemptId attempt) implements CallCommand {}
}
