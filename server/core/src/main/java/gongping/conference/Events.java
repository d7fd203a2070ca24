package gongping.conference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The wire form of events: an explicit name for each type ever written, and its body as JSON (UTF-8). A name is never
 * given to another type; one golden body per name is read back by a test.
 */
public final class Events {
    private static final Map<String, Class<? extends Event>> TYPES = types();
    private static final Map<Class<?>, String> NAMES = named();

    private Events() {}

    /** The wire name of an event's type. */
    public static String type(Event event) {
        var name = NAMES.get(event.getClass());
        if (name == null) {
            throw new IllegalStateException("no wire name for " + event.getClass());
        }
        return name;
    }

    /** All wire names, in the order of the story. */
    public static java.util.Set<String> names() {
        return TYPES.keySet();
    }

    /** The body's bytes. */
    public static byte[] encode(Event event) {
        try {
            return Wire.JSON.writeValueAsBytes(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The event of a type from its body.
     *
     * @throws IllegalArgumentException if the name is unknown or the body is not of that type
     */
    public static Event decode(String type, byte[] body) {
        var form = TYPES.get(type);
        if (form == null) {
            throw new IllegalArgumentException("unknown event type " + type);
        }
        try {
            return Wire.JSON.readValue(body, form);
        } catch (IOException e) {
            throw new IllegalArgumentException("the body is not a " + type, e);
        }
    }

    private static Map<String, Class<? extends Event>> types() {
        var types = new LinkedHashMap<String, Class<? extends Event>>();
        types.put("planned", ConferenceEvent.Planned.class);
        types.put("manifest-published", ConferenceEvent.ManifestPublished.class);
        types.put("went-live", ConferenceEvent.WentLive.class);
        types.put("paused", ConferenceEvent.Paused.class);
        types.put("resumed", ConferenceEvent.Resumed.class);
        types.put("closed", ConferenceEvent.Closed.class);
        types.put("attendance-changed", ConferenceEvent.AttendanceChanged.class);
        types.put("answer-date-set", ConferenceEvent.AnswerDateSet.class);
        types.put("answer-given", ConferenceEvent.AnswerGiven.class);
        types.put("second-machine-joined", ConferenceEvent.SecondMachineJoined.class);
        types.put("second-machine-lost", ConferenceEvent.SecondMachineLost.class);
        types.put("log-stopped", ConferenceEvent.LogStopped.class);
        types.put("log-resumed", ConferenceEvent.LogResumed.class);
        types.put("disk-failed", ConferenceEvent.DiskFailed.class);
        types.put("disk-mended", ConferenceEvent.DiskMended.class);
        types.put("lines-offered", ConferenceEvent.LinesOffered.class);
        types.put("lines-taken-over", ConferenceEvent.LinesTakenOver.class);
        types.put("household-erased", ConferenceEvent.HouseholdErased.class);
        types.put("manifest-shown", ConferenceEvent.ManifestShown.class);
        types.put("panic-pressed", ConferenceEvent.PanicPressed.class);
        types.put("panic-lifted", ConferenceEvent.PanicLifted.class);
        types.put("round-published", RoundEvent.RoundPublished.class);
        types.put("digits-keyed", RoundEvent.DigitsKeyed.class);
        types.put("digits-agreed", RoundEvent.DigitsAgreed.class);
        types.put("beacon-given", RoundEvent.BeaconGiven.class);
        types.put("link-revealed", RoundEvent.LinkRevealed.class);
        types.put("link-keyed", RoundEvent.LinkKeyed.class);
        types.put("round-drawn", RoundEvent.RoundDrawn.class);
        types.put("households-drawn", RoundEvent.HouseholdsDrawn.class);
        types.put("round-checked", RoundEvent.RoundChecked.class);
        types.put("recomputation-agreed", RoundEvent.RecomputationAgreed.class);
        types.put("recomputation-disagreed", RoundEvent.RecomputationDisagreed.class);
        types.put("recomputation-waived", RoundEvent.RecomputationWaived.class);
        types.put("params-cosigned", RoundEvent.ParamsCosigned.class);
        types.put("cosignatures-waived", RoundEvent.CosignaturesWaived.class);
        types.put("round-voided", RoundEvent.RoundVoided.class);
        types.put("reel-started", RoundEvent.ReelStarted.class);
        types.put("entry-announced", RoundEvent.EntryAnnounced.class);
        types.put("substitute-drawn", RoundEvent.SubstituteDrawn.class);
        types.put("inquiry-seated", InquiryEvent.InquirySeated.class);
        types.put("answering-began", InquiryEvent.AnsweringBegan.class);
        types.put("question-asked", InquiryEvent.QuestionAsked.class);
        types.put("answer-recorded", InquiryEvent.AnswerRecorded.class);
        types.put("answer-corrected", InquiryEvent.AnswerCorrected.class);
        types.put("match-judged", InquiryEvent.MatchJudged.class);
        types.put("discrepancy-logged", InquiryEvent.DiscrepancyLogged.class);
        types.put("discrepancy-withdrawn", InquiryEvent.DiscrepancyWithdrawn.class);
        types.put("left-reported", InquiryEvent.LeftReported.class);
        types.put("left-confirmed", InquiryEvent.LeftConfirmed.class);
        types.put("named-left", InquiryEvent.NamedLeft.class);
        types.put("inquiry-put-off", InquiryEvent.InquiryPutOff.class);
        types.put("verifying-ended", InquiryEvent.VerifyingEnded.class);
        types.put("judging-began", InquiryEvent.JudgingBegan.class);
        types.put("verdict-entered", InquiryEvent.VerdictEntered.class);
        types.put("verdict-corrected", InquiryEvent.VerdictCorrected.class);
        types.put("commitment-made", InquiryEvent.CommitmentMade.class);
        types.put("commitment-corrected", InquiryEvent.CommitmentCorrected.class);
        types.put("commitment-reworded", InquiryEvent.CommitmentReworded.class);
        types.put("dispatch-marked", InquiryEvent.DispatchMarked.class);
        types.put("inquiry-concluded", InquiryEvent.InquiryConcluded.class);
        types.put("attempt-requested", CallEvent.AttemptRequested.class);
        types.put("line-reported", CallEvent.LineReported.class);
        types.put("consent-recorded", CallEvent.ConsentRecorded.class);
        types.put("air-asked", CallEvent.AirAsked.class);
        types.put("air-ordered", CallEvent.AirOrdered.class);
        types.put("mute-ordered", CallEvent.MuteOrdered.class);
        types.put("call-dumped", CallEvent.CallDumped.class);
        types.put("hang-up-ordered", CallEvent.HangUpOrdered.class);
        types.put("outcome-judged", CallEvent.OutcomeJudged.class);
        types.put("cancel-asked", CallEvent.CancelAsked.class);
        types.put("alarm-raised", CallEvent.AlarmRaised.class);
        types.put("attempt-ended", CallEvent.AttemptEnded.class);
        return types;
    }

    private static Map<Class<?>, String> named() {
        var names = new LinkedHashMap<Class<?>, String>();
        TYPES.forEach((name, type) -> names.put(type, name));
        return names;
    }
}
