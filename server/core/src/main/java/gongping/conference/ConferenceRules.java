package gongping.conference;

import static gongping.kernel.Decision.accept;
import static gongping.kernel.Decision.refuse;

import gongping.conference.ConferenceCommand.ChangeAttendance;
import gongping.draw.Body;
import gongping.draw.Manifest;
import gongping.draw.Party;
import gongping.kernel.Decision;
import gongping.kernel.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What may be done to the conference as a whole; {@link Gate} has already looked at its phase. */
final class ConferenceRules {
    private ConferenceRules() {}

    static Decision<Event> decide(Conference state, ConferenceCommand command, Rules.Tables tables) {
        return switch (command) {
            case ConferenceCommand.PlanConference(var plan) -> plan(plan);
            case ConferenceCommand.PublishManifest(var text) -> publish(state, text, tables);
            case ConferenceCommand.GoLive c -> accept(new ConferenceEvent.WentLive());
            case ConferenceCommand.Pause c -> accept(new ConferenceEvent.Paused());
            case ConferenceCommand.Resume c -> accept(new ConferenceEvent.Resumed());
            case ConferenceCommand.Close c -> close(state);
            case ChangeAttendance c -> attendance(state, c);
            case ConferenceCommand.SetAnswerDate c ->
                state.records().debts().containsKey(c.cadre())
                        ? accept(new ConferenceEvent.AnswerDateSet(c.cadre(), c.dueOn()))
                        : refuse("debt.none", c.cadre().text());
            case ConferenceCommand.MarkAnswerGiven c -> given(state, c);
            case ConferenceCommand.NoteSecondMachine(boolean there) -> noted(state, there);
            case ConferenceCommand.NoteLog(boolean stopped) -> stopped(state, stopped);
            case ConferenceCommand.NoteDisk(var disk, var fault) -> PublicLog.note(state, disk, fault);
            case ConferenceCommand.EraseHousehold c -> accept(new ConferenceEvent.HouseholdErased(c.household()));
            case ConferenceCommand.ShowManifest(boolean on) -> show(state, on);
            case ConferenceCommand.Panic c ->
                state.panic() ? refuse("panic.already") : accept(new ConferenceEvent.PanicPressed());
            case ConferenceCommand.LiftPanic c ->
                state.panic() ? accept(new ConferenceEvent.PanicLifted()) : refuse("panic.none");
        };
    }

    private static Decision<Event> noted(Conference state, boolean there) {
        if (state.second().since().isPresent() == there) {
            return refuse("second-machine.known");
        }
        return accept(there ? new ConferenceEvent.SecondMachineJoined() : new ConferenceEvent.SecondMachineLost());
    }

    private static Decision<Event> stopped(Conference state, boolean stopped) {
        if (state.log().stopped().isPresent() == stopped) {
            return refuse("log.known");
        }
        return accept(stopped ? new ConferenceEvent.LogStopped() : new ConferenceEvent.LogResumed());
    }

    private static Decision<Event> plan(Plan plan) {
        if (plan.chainEnd(Party.SERVER).isPresent()) {
            return refuse("plan.chain-party", Party.SERVER.text());
        }
        return plan.chains().filter(OwnChains::isAnyTwice).isPresent()
                ? refuse("plan.chain-twice")
                : accept(new ConferenceEvent.Planned(plan));
    }

    /** A chain that its witness holds stands in the manifest as he published it, and never as this server would. */
    private static boolean asPublished(Conference state, Manifest manifest) {
        var own = state.plan().flatMap(Plan::chains).map(OwnChains::ends).orElse(Map.of());
        return own.entrySet().stream().allMatch(entry -> {
            int party = entry.getKey().number();
            return party < manifest.parties()
                    && manifest.commitments().get(party).equals(entry.getValue());
        });
    }

    private static Decision<Event> publish(Conference state, String text, Rules.Tables tables) {
        var manifest = Manifest.read(text);
        if (manifest.isEmpty()) {
            return refuse("manifest.not-canonical");
        }
        if (state.rehearsal() != manifest.get().draw().rehearsal()) {
            return refuse("manifest.rehearsal", manifest.get().draw().text());
        }
        if (!asPublished(state, manifest.get())) {
            return refuse("manifest.chain");
        }
        return tables.of(manifest.get()).isEmpty()
                ? refuse("manifest.unknown-tables")
                : accept(new ConferenceEvent.ManifestPublished(
                        text, manifest.get().sha256()));
    }

    private static Decision<Event> close(Conference state) {
        if (state.openRound().isPresent()) {
            return refuse("round.open", state.openRound().get().number());
        }
        if (state.liveCall().isPresent()) {
            return refuse("call.live");
        }
        var open = state.openInquiries();
        if (!open.isEmpty()) {
            return refuse("inquiry.open", open.iterator().next().id().text());
        }
        if (pending(state).isPresent()) {
            return refuse("round.entries-left", pending(state).get());
        }
        var draw = state.draw().orElseThrow();
        int rounds = draw.lastRound();
        return RoundRules.standing(draw, new Body.DrawClosed(rounds), new ConferenceEvent.Closed(rounds));
    }

    /** Between two things only: what goes on has its own picture. */
    private static Decision<Event> show(Conference state, boolean on) {
        if (on == state.scene() instanceof Scene.Manifest) {
            return refuse(on ? "manifest.shown" : "manifest.not-shown");
        }
        boolean busy = state.openRound().isPresent()
                || state.liveCall().isPresent()
                || state.onStage().isPresent()
                || pending(state).isPresent();
        return busy ? refuse("manifest.show-goes-on") : accept(new ConferenceEvent.ManifestShown(on));
    }

    /** The round of which somebody was drawn and is not announced yet. */
    static Optional<Integer> pending(Conference state) {
        return state.rounds().values().stream()
                .filter(round ->
                        round instanceof Round.Drawn drawn && Round.next(drawn).isPresent())
                .map(Round::number)
                .findFirst();
    }

    private static Decision<Event> attendance(Conference state, ChangeAttendance command) {
        var roster = state.draw().orElseThrow().draw().roster();
        var seen = new HashSet<>();
        for (var change : command.changes()) {
            if (roster.cadre(change.cadre()).isEmpty()) {
                return new Decision.Refused<>(
                        Refusal.of("cadre.none", change.cadre().text()));
            }
            if (!seen.add(change.cadre())) {
                return refuse("attendance.twice", change.cadre().text());
            }
        }
        List<Presence> news = command.changes().stream()
                .filter(change -> !Optional.ofNullable(state.presences().get(change.cadre()))
                        .equals(Optional.of(change)))
                .toList();
        return news.isEmpty()
                ? refuse("attendance.nothing-changes")
                : accept(new ConferenceEvent.AttendanceChanged(news));
    }

    private static Decision<Event> given(Conference state, ConferenceCommand.MarkAnswerGiven command) {
        var debt = state.records().debts().get(command.cadre());
        if (debt == null) {
            return refuse("debt.none", command.cadre().text());
        }
        return debt.given()
                ? refuse("debt.already-given", command.cadre().text())
                : accept(new ConferenceEvent.AnswerGiven(command.cadre()));
    }

    static Decision<Event> correct(Conference state, InquiryCommand.CorrectCommitment command) {
        var commitment = state.records().commitments().get(command.commitment());
        if (commitment == null) {
            return refuse("commitment.none", command.commitment().text());
        }
        var events = new ArrayList<Event>();
        command.what()
                .filter(words -> !words.equals(commitment.what()))
                .map(words -> new InquiryEvent.CommitmentReworded(commitment.id(), commitment.inquiry(), words))
                .ifPresent(events::add);
        if (!commitment.dueOn().equals(command.dueOn())) {
            events.add(new InquiryEvent.CommitmentCorrected(commitment.id(), commitment.inquiry(), command.dueOn()));
        }
        return events.isEmpty() ? refuse("correction.nothing-changes") : accept(events);
    }
}
