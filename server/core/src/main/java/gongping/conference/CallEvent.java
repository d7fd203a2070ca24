package gongping.conference;

import gongping.draw.Call.Outcome;
import java.util.Optional;

/** What happened on the telephone. What the line said and what the operator judged are two fields. */
public sealed interface CallEvent extends Event {
    /** The dialling that it belongs to. */
    AttemptId attempt();

    /** The operator asked for it; {@code hand} means a hand-held telephone dials. */
    record AttemptRequested(AttemptId attempt, InquiryId inquiry, Callee callee, boolean hand) implements CallEvent {}

    /**
     * A fact about the line.
     *
     * @param report what
     * @param provider the provider's id of the call, where known
     * @param code the provider's code, where it gave one
     */
    record LineReported(AttemptId attempt, LineReport report, Optional<String> provider, Optional<String> code)
            implements CallEvent {}

    /** What the person on the line said when asked, off air; {@code wording} is the version of the words read out. */
    record ConsentRecorded(AttemptId attempt, Consent consent, String wording) implements CallEvent {}

    /** The host asked for the call on air. */
    record AirAsked(AttemptId attempt) implements CallEvent {}

    /** The operator switched the hall's leg; the line has not said yet that it did. */
    record AirOrdered(AttemptId attempt, boolean on) implements CallEvent {}

    /** 静音: the callee's leg is to be muted or not. */
    record MuteOrdered(AttemptId attempt, boolean on) implements CallEvent {}

    /** 掐播: the hall's leg is held at once, and what was said leaves the air-time views before it is published. */
    record CallDumped(AttemptId attempt) implements CallEvent {}

    /** The operator ends the call. */
    record HangUpOrdered(AttemptId attempt) implements CallEvent {}

    /** The operator's judgement of how the attempt ended, before or after the line ended. */
    record OutcomeJudged(AttemptId attempt, Outcome outcome) implements CallEvent {}

    /** A first person wants the attempt cancelled; a second confirms. */
    record CancelAsked(AttemptId attempt) implements CallEvent {}

    /** Something that a person at a desk should know. */
    record AlarmRaised(AttemptId attempt, Alarm alarm) implements CallEvent {}

    /** The attempt is over; {@code hand} as in a DRAW/1 call line: a person, not the line, is the source. */
    record AttemptEnded(AttemptId attempt, Outcome outcome, boolean hand) implements CallEvent {}
}
