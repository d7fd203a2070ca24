package gongping.conference;

import static gongping.kernel.Decision.refuse;

import gongping.draw.Ceremony;
import gongping.draw.Manifest;
import gongping.draw.SealedDraw;
import gongping.kernel.Decider;
import gongping.kernel.Decision;
import gongping.kernel.Order;
import gongping.kernel.Recorded;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** The rules of a conference: what becomes of a press, and what the state is after an event. */
public final class Rules implements Decider<Conference, Press, Event> {
    /** The county's wall clock: the dates of commitments and answers are its dates. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** The sealed tables that a manifest names, by their hashes: the same manifest gives the same tables for ever. */
    @FunctionalInterface
    public interface Tables {
        /** The manifest joined with its roster and groups, if they are here. */
        Optional<SealedDraw> of(Manifest manifest);

        /** The cosigners whom the rules that a manifest names ask for. */
        default PublicLog.Cosigners cosigners(Manifest manifest) {
            return PublicLog.Cosigners.NONE;
        }
    }

    private final Tables tables;

    /** Rules over these sealed tables. */
    public Rules(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Conference initial() {
        return Conference.NONE;
    }

    @Override
    public Decision<Event> decide(Conference state, Order<Press> order) {
        var press = order.command();
        var changedAt =
                Subjects.named(press.command()).map(subject -> state.changed().getOrDefault(subject, 0L));
        if (changedAt.filter(version -> version > press.ifRev()).isPresent()) {
            return refuse("conference.stale");
        }
        return Gate.refusal(state.phase(), press.command())
                .<Decision<Event>>map(Decision.Refused::new)
                .orElseGet(() -> decide(state, press.command(), order));
    }

    @Override
    public Conference evolve(Conference state, Recorded<Event> event) {
        return Fold.after(state, event, tables);
    }

    private Decision<Event> decide(Conference state, Command command, Order<Press> order) {
        return switch (command) {
            case ConferenceCommand c -> ConferenceRules.decide(state, c, tables);
            case RoundCommand c -> decide(state, c, order);
            case InquiryCommand c -> decide(state, c, order);
            case CallCommand c -> decide(state, c, order);
        };
    }

    private static Decision<Event> decide(Conference state, RoundCommand command, Order<Press> order) {
        var draw = state.draw().orElseThrow();
        return switch (command) {
            case RoundCommand.PublishRound c -> Opening.cadres(state, draw, c);
            case RoundCommand.PublishHouseholdRound c -> Opening.households(state, draw, c);
            case RoundCommand.KeyDigits c -> keying(state, draw, c, order);
            case RoundCommand.GiveBeacon c -> decide(state, draw, c.round(), c, order);
            case RoundCommand.Reveal c -> decide(state, draw, c.round(), c, order);
            case RoundCommand.KeyLink c -> decide(state, draw, c.round(), c, order);
            case RoundCommand.ConfirmCheck c -> decide(state, draw, c.round(), c, order);
            case RoundCommand.ReportRecomputation c -> SecondMachine.report(state, c);
            case RoundCommand.WaiveRecomputation c -> SecondMachine.waive(state, c, order.actor());
            case RoundCommand.NoteCosignatures c -> PublicLog.note(state, c);
            case RoundCommand.WaiveCosignatures c -> PublicLog.waive(state, c, order.actor());
            case RoundCommand.OfferLines c -> TakeOver.offer(state, c, today(order));
            case RoundCommand.TakeOverLines c -> TakeOver.decide(state, c, order.actor(), today(order));
            case RoundCommand.Withdraw c -> decide(state, draw, c.round(), c, order);
            case RoundCommand.DeclareLinkMissing c -> decide(state, draw, c.round(), c, order);
            case RoundCommand.Spin c -> showing(state, draw, c.round(), c, order);
            case RoundCommand.Announce c -> announce(state, draw, c, order);
        };
    }

    private static Decision<Event> decide(
            Conference state, Ceremony draw, int number, RoundCommand command, Order<Press> order) {
        var round = state.rounds().get(number);
        return round == null
                ? refuse("round.none", number)
                : RoundRules.decide(draw, round, command, order.actor(), order.at());
    }

    /** No dice before enough cosigners stand under the parameters (draw.md §11). */
    private static Decision<Event> keying(
            Conference state, Ceremony draw, RoundCommand.KeyDigits command, Order<Press> order) {
        return Optional.ofNullable(state.rounds().get(command.round()))
                .flatMap(state::cosignersDue)
                .<Decision<Event>>map(why -> refuse(why))
                .orElseGet(() -> decide(state, draw, command.round(), command, order));
    }

    /** Who is announced gets his turn, or his date. Empty seats have no reel before them, and wait as a reel does. */
    private static Decision<Event> announce(
            Conference state, Ceremony draw, RoundCommand.Announce command, Order<Press> order) {
        boolean nobody = state.rounds().get(command.round()) instanceof Round.Drawn round
                && command.entry() < round.slots().size()
                && round.slots().get(command.entry()).nobody();
        return Consequences.ofAnnouncement(
                state,
                nobody
                        ? showing(state, draw, command.round(), command, order)
                        : announcing(state, draw, command.round(), command, order),
                today(order));
    }

    /** What begins a picture waits until the turn on stage is over: it would take the screen from whoever answers. */
    private static Decision<Event> showing(
            Conference state, Ceremony draw, int round, RoundCommand command, Order<Press> order) {
        return state.onStage()
                .<Decision<Event>>map(inquiry -> refuse("inquiry.another-on-stage", inquiry.text()))
                .orElseGet(() -> announcing(state, draw, round, command, order));
    }

    /** Nothing of a result is told before both machines came to it (draw.md §3.11). */
    private static Decision<Event> announcing(
            Conference state, Ceremony draw, int number, RoundCommand command, Order<Press> order) {
        return Optional.ofNullable(state.rounds().get(number))
                .flatMap(round -> SecondMachine.obstacle(state, round))
                .<Decision<Event>>map(why -> refuse(why))
                .orElseGet(() -> decide(state, draw, number, command, order));
    }

    private static Decision<Event> decide(Conference state, InquiryCommand command, Order<Press> order) {
        if (command instanceof InquiryCommand.NameCadre c) {
            return Naming.decide(state, state.draw().orElseThrow(), c);
        }
        if (command instanceof InquiryCommand.WithdrawDiscrepancy c) {
            return AnswerRules.withdraw(state, c);
        }
        if (command instanceof InquiryCommand.CorrectCommitment c) {
            return ConferenceRules.correct(state, c);
        }
        var inquiry = InquiryOf.command(command).map(state.inquiries()::get);
        return inquiry.isEmpty() ? refuse("inquiry.none") : decide(state, inquiry.get(), command, order);
    }

    private static Decision<Event> decide(
            Conference state, Inquiry inquiry, InquiryCommand command, Order<Press> order) {
        return switch (command) {
            case InquiryCommand.BeginAnswering c -> InquiryRules.begin(state, inquiry, c);
            case InquiryCommand.Ask c -> InquiryRules.ask(state, inquiry, c);
            case InquiryCommand.RecordAnswer c -> AnswerRules.record(state, inquiry, c, order.at());
            case InquiryCommand.CorrectAnswer c -> AnswerRules.correct(state, inquiry, c, order.at());
            case InquiryCommand.JudgeMatch c -> AnswerRules.judge(state, inquiry, c);
            case InquiryCommand.LogDiscrepancy c -> AnswerRules.flag(state, inquiry, c);
            case InquiryCommand.ReportLeft c -> InquiryRules.reportLeft(state, inquiry, c);
            case InquiryCommand.ConfirmLeft c ->
                Consequences.ofUnheard(
                        state, inquiry, InquiryRules.confirmLeft(state, inquiry, c, order.actor()), today(order));
            case InquiryCommand.PutOff c ->
                Consequences.ofUnheard(state, inquiry, InquiryRules.putOff(inquiry), today(order));
            case InquiryCommand.EndVerifying c -> InquiryRules.endVerifying(state, inquiry, c);
            case InquiryCommand.BeginJudging c -> InquiryRules.beginJudging(state, inquiry, c);
            case InquiryCommand.EnterVerdict c -> InquiryRules.verdict(inquiry, c);
            case InquiryCommand.CorrectVerdict c -> InquiryRules.correct(inquiry, c);
            case InquiryCommand.MakeCommitment c -> InquiryRules.commit(state, inquiry, c, today(order));
            case InquiryCommand.MarkDispatch c -> InquiryRules.dispatch(state, inquiry, c, today(order));
            case InquiryCommand.Conclude c -> InquiryRules.conclude(inquiry, c);
            case InquiryCommand.NameCadre c -> refuse("inquiry.none");
            case InquiryCommand.WithdrawDiscrepancy c -> refuse("inquiry.none");
            case InquiryCommand.CorrectCommitment c -> refuse("inquiry.none");
        };
    }

    private static Decision<Event> decide(Conference state, CallCommand command, Order<Press> order) {
        return switch (command) {
            case CallCommand.Dial c -> Dialling.household(state, c);
            case CallCommand.DialCadre c -> Dialling.cadre(state, c);
            case CallCommand.ReportLine c ->
                call(
                        state,
                        c.attempt(),
                        call -> CallRules.report(call, c, order.actor(), Consequences.heard(state, call)));
            case CallCommand.RecordConsent c -> call(state, c.attempt(), call -> CallRules.consent(call, c));
            case CallCommand.AskOnAir c -> call(state, c.attempt(), call -> CallRules.ask(call, c));
            case CallCommand.PutOnAir c -> call(state, c.attempt(), call -> CallRules.air(call, c));
            case CallCommand.HoldCall c -> call(state, c.attempt(), call -> CallRules.hold(call, c));
            case CallCommand.Mute c -> call(state, c.attempt(), call -> CallRules.mute(call, c));
            case CallCommand.Dump c -> call(state, c.attempt(), call -> CallRules.dump(call, c));
            case CallCommand.HangUp c -> call(state, c.attempt(), call -> CallRules.hangUp(call, c));
            case CallCommand.JudgeOutcome c -> call(state, c.attempt(), call -> CallRules.judge(call, c));
            case CallCommand.RaiseAlarm c -> call(state, c.attempt(), call -> CallRules.alarm(call, c));
            case CallCommand.CancelAttempt c ->
                call(state, c.attempt(), call -> CallRules.cancel(call, c, order.actor()));
        };
    }

    /** An attempt that ends may end the calling. */
    private static Decision<Event> call(
            Conference state, AttemptId id, java.util.function.Function<Call, Decision<Event>> rule) {
        var call = state.calls().get(id);
        return call == null ? refuse("call.none", id.text()) : Consequences.ofCall(state, call, rule.apply(call));
    }

    private static LocalDate today(Order<Press> order) {
        return LocalDate.ofInstant(order.at(), ZONE);
    }
}
