package gongping.conference;

import gongping.draw.CadreId;
import gongping.draw.HouseholdId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is asked of the conference as a whole. */
public sealed interface ConferenceCommand extends Command {
    /** Puts a conference on the calendar; the first command of its stream. */
    record PlanConference(Plan plan) implements ConferenceCommand {}

    /** Publishes the manifest: the conference is sealed. */
    record PublishManifest(String text) implements ConferenceCommand {}

    /** Begins the meeting. */
    record GoLive() implements ConferenceCommand {}

    /** Pauses the meeting. */
    record Pause() implements ConferenceCommand {}

    /** Goes on. */
    record Resume() implements ConferenceCommand {}

    /** Ends the meeting; no round, inquiry or call may be open. */
    record Close() implements ConferenceCommand {}

    /** Records where people are; while a round is open it holds for the next. */
    record ChangeAttendance(List<Presence> changes) implements ConferenceCommand {
        public ChangeAttendance {
            changes = List.copyOf(changes);
        }
    }

    /** Sets the date by which an absent or left cadre answers. */
    record SetAnswerDate(CadreId cadre, LocalDate dueOn) implements ConferenceCommand {}

    /** Records that an absent or left cadre has answered. */
    record MarkAnswerGiven(CadreId cadre) implements ConferenceCommand {}

    /** The second machine came or is gone; only the server itself says so. */
    record NoteSecondMachine(boolean there) implements ConferenceCommand {}

    /** The draw's public log stopped, or goes on; only the server that keeps it says so. */
    record NoteLog(boolean stopped) implements ConferenceCommand {}

    /** What the public should have cannot be written to a disk, or can again; only the server itself says so. */
    record NoteDisk(Disk disk, Optional<Disk.Fault> fault) implements ConferenceCommand {}

    /** Records that a household was erased from the vault; only the server does, once it is so. */
    record EraseHousehold(HouseholdId household) implements ConferenceCommand {}

    /** Puts the sealed manifest on the screens, or takes it down again. */
    record ShowManifest(boolean on) implements ConferenceCommand {}

    /** Clears every picture at once. */
    record Panic() implements ConferenceCommand {}

    /** Brings the pictures back. */
    record LiftPanic() implements ConferenceCommand {}
}
