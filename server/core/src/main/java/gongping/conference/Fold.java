package gongping.conference;

import gongping.draw.Body;
import gongping.draw.Ceremony;
import gongping.draw.Manifest;
import gongping.draw.Step;
import gongping.kernel.Actor;
import gongping.kernel.CorruptLedger;
import gongping.kernel.Recorded;
import java.time.Instant;
import java.util.Optional;

/** The state after one event. Total over the events; an event that cannot follow is a corrupt ledger. */
final class Fold {
    private Fold() {}

    static Conference after(Conference state, Recorded<Event> recorded, Rules.Tables tables) {
        if (recorded.version() != state.version() + 1) {
            throw new CorruptLedger(recorded.version(), "version " + (state.version() + 1) + " is due");
        }
        var draft = new Draft(state);
        try {
            switch (recorded.event()) {
                case ConferenceEvent e -> conference(draft, e, recorded.actor(), recorded.at(), tables);
                case RoundEvent e -> RoundFold.fold(draft, e, recorded.actor(), recorded.at());
                case InquiryEvent e -> InquiryFold.fold(draft, e, recorded.actor(), recorded.at());
                case CallEvent e -> CallFold.fold(draft, e, recorded.actor(), recorded.at());
            }
        } catch (IllegalStateException | java.util.NoSuchElementException e) {
            throw new CorruptLedger(recorded.version(), String.valueOf(e.getMessage()));
        }
        return draft.at(recorded.version(), recorded.event());
    }

    private static void conference(Draft d, ConferenceEvent event, Actor by, Instant at, Rules.Tables tables) {
        switch (event) {
            case ConferenceEvent.Planned(var plan) -> {
                d.plan = Optional.of(plan);
                d.phase = Phase.PLANNED;
                d.scene = new Scene.Standby(at);
            }
            case ConferenceEvent.ManifestPublished(var text, var sha256) -> {
                var manifest = Manifest.read(text).orElseThrow(() -> new IllegalStateException("not a manifest"));
                d.written(open(manifest, tables));
                d.log = d.log.of(tables.cosigners(manifest));
                d.phase = Phase.SEALED;
            }
            case ConferenceEvent.WentLive e -> {
                d.phase = Phase.LIVE;
                d.liveAt = Optional.of(at);
            }
            case ConferenceEvent.Paused e -> {
                d.phase = Phase.PAUSED;
                d.pauses = Draft.plus(d.pauses, new Pause(at, Optional.empty()));
                d.scene = new Scene.Standby(at);
            }
            case ConferenceEvent.Resumed e -> {
                d.phase = Phase.LIVE;
                d.pauses = Pause.ended(d.pauses, at);
            }
            case ConferenceEvent.Closed(int rounds) -> {
                d.append(new Body.DrawClosed(rounds));
                d.phase = Phase.CLOSED;
                d.closedAt = Optional.of(at);
                d.scene = new Scene.Standby(at);
            }
            case ConferenceEvent.AttendanceChanged(var changes) ->
                changes.forEach(change -> {
                    d.presences = Draft.plus(d.presences, change.cadre(), change);
                });
            case ConferenceEvent.AnswerDateSet(var cadre, var dueOn) ->
                d.records = d.records.with(new Debt(cadre, dueOn, false));
            case ConferenceEvent.AnswerGiven(var cadre) ->
                d.records = d.records.with(
                        new Debt(cadre, present(d.records.debts().get(cadre)).dueOn(), true));
            case ConferenceEvent.SecondMachineJoined e -> d.second = d.second.there(Optional.of(at));
            case ConferenceEvent.SecondMachineLost e -> d.second = d.second.there(Optional.empty());
            case ConferenceEvent.LogStopped e -> d.log = d.log.stopped(Optional.of(at));
            case ConferenceEvent.LogResumed e -> d.log = d.log.stopped(Optional.empty());
            case ConferenceEvent.DiskFailed(var disk, var fault) -> d.log = d.log.failed(disk, fault, at);
            case ConferenceEvent.DiskMended(var disk) -> d.log = d.log.mended(disk);
            case ConferenceEvent.LinesOffered(var lines, var head) ->
                d.second = d.second.offering(Optional.of(new SecondMachine.Offered(lines, head, by, at)));
            case ConferenceEvent.LinesTakenOver e -> d.second = d.second.offering(Optional.empty());
            case ConferenceEvent.HouseholdErased e -> {}
            case ConferenceEvent.ManifestShown(boolean on) ->
                d.scene = on ? new Scene.Manifest(at) : new Scene.Standby(at);
            case ConferenceEvent.PanicPressed e -> d.panic = true;
            case ConferenceEvent.PanicLifted e -> d.panic = false;
        }
    }

    private static Step.Appended open(Manifest manifest, Rules.Tables tables) {
        var draw = tables.of(manifest)
                .orElseThrow(() -> new IllegalStateException("the tables that the manifest names are not here"));
        return Ceremony.open(draw);
    }

    /** What must be there, or the ledger is corrupt. */
    static <T> T present(@org.jspecify.annotations.Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("it names something that does not exist");
        }
        return value;
    }
}
