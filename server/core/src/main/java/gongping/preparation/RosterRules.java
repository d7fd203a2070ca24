package gongping.preparation;

import static gongping.kernel.Decision.accept;
import static gongping.kernel.Decision.refuse;

import gongping.kernel.CorruptLedger;
import gongping.kernel.Decider;
import gongping.kernel.Decision;
import gongping.kernel.Order;
import gongping.kernel.Recorded;
import gongping.preparation.RosterRecord.Objection;
import java.time.Duration;
import java.util.Optional;

/** The rules of one roster's record. */
public final class RosterRules implements Decider<RosterRecord, RosterCommand, RosterEvent> {
    /** For how many days at least objections to a real roster are heard (DRAW/1 §3.1). */
    public static final int DAYS_LEAST = 3;

    /** For how many days at most. */
    public static final int DAYS_MOST = 60;

    /** How many objections one roster takes, so that nobody can fill the disk with them. */
    public static final int OBJECTIONS_MOST = 2_000;

    @Override
    public RosterRecord initial() {
        return RosterRecord.NOTHING;
    }

    @Override
    public Decision<RosterEvent> decide(RosterRecord state, Order<RosterCommand> order) {
        return switch (order.command()) {
            case RosterCommand.ProposeSealing c -> propose(state, c);
            case RosterCommand.ApproveSealing c -> approve(state, order, c);
            case RosterCommand.FileObjection c -> file(state, order, c);
            case RosterCommand.AnswerObjection c -> answer(state, c);
            case RosterCommand.ProposeManifest c -> propose(state, order, c);
            case RosterCommand.ApproveManifest c -> approve(state, order, c);
            case RosterCommand.EraseObjection(int number) -> erase(state, number);
        };
    }

    private static Decision<RosterEvent> propose(RosterRecord state, RosterCommand.ProposeSealing c) {
        if (state.sealed().isPresent()) {
            return refuse("roster.sealed");
        }
        int least = c.practice() ? 0 : DAYS_LEAST;
        return c.days() < least || c.days() > DAYS_MOST
                ? refuse("objection.days", least, DAYS_MOST)
                : accept(new RosterEvent.SealingProposed(c.hash(), c.cadres(), c.days()));
    }

    /** Two persons: whoever proposed cannot approve, at whatever desk he sits. */
    private static Decision<RosterEvent> approve(
            RosterRecord state, Order<RosterCommand> order, RosterCommand.ApproveSealing c) {
        if (state.sealed().isPresent()) {
            return refuse("roster.sealed");
        }
        if (state.proposal().isEmpty()) {
            return refuse("approval.none");
        }
        var proposal = state.proposal().get();
        if (!proposal.hash().equals(c.hash())) {
            return refuse("approval.other", proposal.hash().hex());
        }
        return proposal.by().equals(order.actor())
                ? refuse("approval.own")
                : accept(new RosterEvent.SealingApproved(
                        proposal.hash(), proposal.cadres(), order.at().plus(Duration.ofDays(proposal.days()))));
    }

    private static Decision<RosterEvent> propose(
            RosterRecord state, Order<RosterCommand> order, RosterCommand.ProposeManifest c) {
        var waits = state.waits(order.at());
        if (waits.isPresent()) {
            return new Decision.Refused<>(waits.get());
        }
        var before = state.manifest(c.conference());
        return before.flatMap(RosterRecord.Proposed::approved).isPresent()
                ? refuse("approval.given", c.conference())
                : accept(new RosterEvent.ManifestProposed(c.conference(), c.text()));
    }

    private static Decision<RosterEvent> approve(
            RosterRecord state, Order<RosterCommand> order, RosterCommand.ApproveManifest c) {
        var proposed = state.manifests().get(c.conference());
        if (proposed == null) {
            return refuse("approval.none");
        }
        if (proposed.approved().isPresent()) {
            return refuse("approval.given", c.conference());
        }
        if (!proposed.sha256().equals(c.sha256())) {
            return refuse("approval.other", proposed.sha256().hex());
        }
        return proposed.by().equals(order.actor())
                ? refuse("approval.own")
                : accept(new RosterEvent.ManifestApproved(c.conference(), c.sha256()));
    }

    private static Decision<RosterEvent> file(
            RosterRecord state, Order<RosterCommand> order, RosterCommand.FileObjection c) {
        if (state.sealed().isEmpty()) {
            return refuse("roster.not-sealed");
        }
        var sealed = state.sealed().get();
        if (!state.isHearing(order.at())) {
            return refuse("objection.ended", RosterRecord.told(sealed.until()));
        }
        if (c.about().filter(id -> id.number() > sealed.cadres()).isPresent()) {
            return refuse("cadre.none", c.about().get().text());
        }
        int number = state.objections().size() + 1;
        return number > OBJECTIONS_MOST
                ? refuse("objection.full", OBJECTIONS_MOST)
                : accept(new RosterEvent.ObjectionFiled(number, c.about(), c.words()));
    }

    private static Decision<RosterEvent> answer(RosterRecord state, RosterCommand.AnswerObjection c) {
        var objection = state.objection(c.number());
        if (objection.isEmpty()) {
            return refuse("objection.none", c.number());
        }
        return objection.get().reply().isPresent()
                ? refuse("objection.answered", c.number())
                : accept(new RosterEvent.ObjectionAnswered(c.number(), c.accepted(), c.shown(), c.words()));
    }

    private static Decision<RosterEvent> erase(RosterRecord state, int number) {
        var objection = state.objection(number);
        if (objection.isEmpty()) {
            return refuse("objection.none", number);
        }
        if (objection.get().reply().isEmpty()) {
            return refuse("objection.unanswered", 1);
        }
        return objection.get().erased()
                ? refuse("objection.erased", number)
                : accept(new RosterEvent.ObjectionErased(number));
    }

    @Override
    public RosterRecord evolve(RosterRecord state, Recorded<RosterEvent> event) {
        return switch (event.event()) {
            case RosterEvent.SealingProposed(var hash, int cadres, int days) ->
                new RosterRecord(
                        Optional.of(new RosterRecord.Proposal(event.actor(), event.at(), hash, cadres, days)),
                        state.sealed(),
                        state.objections(),
                        state.manifests());
            case RosterEvent.SealingApproved e -> approved(state, event, e);
            case RosterEvent.ObjectionFiled(int number, var about, var words) ->
                state.with(new Objection(number, event.at(), about, words, Optional.empty(), false));
            case RosterEvent.ObjectionAnswered(int number, boolean accepted, boolean shown, var words) -> {
                var one = known(state, event, number);
                var reply = new RosterRecord.Reply(event.at(), accepted, shown, words);
                yield state.with(
                        new Objection(number, one.at(), one.about(), one.words(), Optional.of(reply), one.erased()));
            }
            case RosterEvent.ManifestProposed(var conference, var text) ->
                state.with(conference, new RosterRecord.Proposed(event.actor(), event.at(), text, Optional.empty()));
            case RosterEvent.ManifestApproved(var conference, var sha256) -> {
                var one = state.manifest(conference)
                        .orElseThrow(() -> new CorruptLedger(event.version(), "nobody proposed what is approved"));
                yield state.with(
                        conference,
                        new RosterRecord.Proposed(one.by(), one.at(), one.text(), Optional.of(event.actor())));
            }
            case RosterEvent.ObjectionErased(int number) -> {
                var one = known(state, event, number);
                yield state.with(new Objection(number, one.at(), one.about(), one.words(), one.reply(), true));
            }
        };
    }

    private static RosterRecord approved(
            RosterRecord state, Recorded<RosterEvent> event, RosterEvent.SealingApproved e) {
        var proposal = state.proposal()
                .orElseThrow(() -> new CorruptLedger(event.version(), "nobody proposed what is approved"));
        var sealed = new RosterRecord.Sealed(proposal.by(), event.actor(), event.at(), e.hash(), e.cadres(), e.until());
        return new RosterRecord(Optional.empty(), Optional.of(sealed), state.objections(), state.manifests());
    }

    private static Objection known(RosterRecord state, Recorded<RosterEvent> event, int number) {
        return state.objection(number)
                .orElseThrow(() -> new CorruptLedger(event.version(), "there is no objection " + number));
    }
}
