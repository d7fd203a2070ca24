package gongping.conference;

import gongping.draw.CadreId;
import gongping.draw.HouseholdId;
import gongping.draw.Sha256;
import java.time.LocalDate;
import java.util.List;

/** What happened to the conference as a whole. */
public sealed interface ConferenceEvent extends Event {
    /** The conference stands on the calendar. */
    record Planned(Plan plan) implements ConferenceEvent {}

    /** The manifest is published: the conference is sealed. The text is DRAW/1 §3.3. */
    record ManifestPublished(String text, Sha256 sha256) implements ConferenceEvent {}

    /** The meeting began. */
    record WentLive() implements ConferenceEvent {}

    /** The meeting is paused; nothing is drawn or dialled until it resumes. */
    record Paused() implements ConferenceEvent {}

    /** The meeting goes on. */
    record Resumed() implements ConferenceEvent {}

    /** The meeting ended; {@code rounds} counts void ones too. The draw's last line. */
    record Closed(int rounds) implements ConferenceEvent {}

    /** These people are now elsewhere than last recorded; it holds for the rounds published from now on. */
    record AttendanceChanged(List<Presence> changes) implements ConferenceEvent {}

    /** An absent or left cadre must answer by this date. */
    record AnswerDateSet(CadreId cadre, LocalDate dueOn) implements ConferenceEvent {}

    /** An absent or left cadre has answered. */
    record AnswerGiven(CadreId cadre) implements ConferenceEvent {}

    /** The second machine follows the draw. */
    record SecondMachineJoined() implements ConferenceEvent {}

    /** The second machine has fallen silent. */
    record SecondMachineLost() implements ConferenceEvent {}

    /** The draw's public log stopped: the ledger contradicts what it has signed. */
    record LogStopped() implements ConferenceEvent {}

    /** The draw's public log goes on. */
    record LogResumed() implements ConferenceEvent {}

    /** What the public should have cannot be written to this disk; tried until it can. */
    record DiskFailed(Disk disk, Disk.Fault fault) implements ConferenceEvent {}

    /** This disk has everything again. */
    record DiskMended(Disk disk) implements ConferenceEvent {}

    /** Lines that the second machine wrote from paper while this server was gone, up to this head; not in force yet. */
    record LinesOffered(List<String> lines, Sha256 head) implements ConferenceEvent {
        public LinesOffered {
            lines = List.copyOf(lines);
        }
    }

    /** The lines offered were taken over: what they say follows as events of its own. */
    record LinesTakenOver(int lines, Sha256 head) implements ConferenceEvent {}

    /** Name, numbers, address and words of this household are erased for ever; screens show that they are. */
    record HouseholdErased(HouseholdId household) implements ConferenceEvent {}

    /** The sealed manifest stands on the screens, or was taken down. */
    record ManifestShown(boolean on) implements ConferenceEvent {}

    /** Every picture is cleared at once. */
    record PanicPressed() implements ConferenceEvent {}

    /** The pictures are back. */
    record PanicLifted() implements ConferenceEvent {}
}
