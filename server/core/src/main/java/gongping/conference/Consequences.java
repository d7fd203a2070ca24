package gongping.conference;

import gongping.conference.CallEvent.AttemptEnded;
import gongping.conference.ConferenceEvent.AnswerDateSet;
import gongping.conference.InquiryEvent.InquiryPutOff;
import gongping.conference.InquiryEvent.InquirySeated;
import gongping.conference.InquiryEvent.LeftConfirmed;
import gongping.conference.InquiryEvent.NamedLeft;
import gongping.conference.InquiryEvent.Reason;
import gongping.conference.InquiryEvent.VerifyingEnded;
import gongping.conference.RoundEvent.EntryAnnounced;
import gongping.draw.Body;
import gongping.draw.DrawnRound;
import gongping.draw.Entry;
import gongping.draw.Step;
import gongping.kernel.Decision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What one accepted command means for its neighbours, added to the same decision so that no moment lies between. */
final class Consequences {
    private Consequences() {}

    /** A seat becomes an inquiry; somebody absent gets the date by which he answers. */
    static Decision<Event> ofAnnouncement(Conference state, Decision<Event> decision, LocalDate today) {
        return more(decision, event -> {
            if (!(event instanceof EntryAnnounced e)
                    || !(state.rounds().get(e.round()) instanceof Round.Drawn round)
                    || !(round.slots().get(e.entry()).entry() instanceof Entry.Drawn drawn)) {
                return Optional.empty();
            }
            return Optional.of(
                    switch (drawn.status()) {
                        case SEATED ->
                            new InquirySeated(
                                    InquiryId.of(state.inquiries().size() + 1),
                                    drawn.id(),
                                    new Origin.Drawn(e.round(), e.entry()));
                        case DRAWN_ABSENT -> new AnswerDateSet(drawn.id(), due(state, today));
                    });
        });
    }

    /** Who left, or was never called up, answers by a date, like the absent. */
    static Decision<Event> ofUnheard(Conference state, Inquiry inquiry, Decision<Event> decision, LocalDate today) {
        return more(
                decision,
                event -> event instanceof LeftConfirmed || event instanceof NamedLeft || event instanceof InquiryPutOff
                        ? Optional.of(new AnswerDateSet(inquiry.cadre(), due(state, today)))
                        : Optional.empty());
    }

    /** Calling ends when enough households have answered or none is left. */
    static Decision<Event> ofCall(Conference state, Call call, Decision<Event> decision) {
        return more(
                decision,
                event -> event instanceof AttemptEnded ended
                                && call.attempt().callee() instanceof Callee.OfHousehold household
                        ? ending(state, household, ended)
                                .map(reason -> new VerifyingEnded(call.attempt().inquiry(), reason))
                        : Optional.empty());
    }

    /** Whether anything was answered in a call with a household; a cadre's call is not about answers. */
    static boolean heard(Conference state, Call call) {
        return switch (call.attempt().callee()) {
            case Callee.OfCadre cadre -> true;
            case Callee.OfHousehold of ->
                Optional.ofNullable(state.inquiries().get(call.attempt().inquiry()))
                        .filter(inquiry -> inquiry.sheet().households().contains(of.household()))
                        .isPresent();
        };
    }

    private static Optional<Reason> ending(Conference state, Callee.OfHousehold callee, AttemptEnded ended) {
        if (!(state.draw().orElseThrow().append(line(callee, ended)) instanceof Step.Appended(var next, var written))
                || !(next.rounds().get(callee.round() - 1) instanceof DrawnRound.Households round)
                || next.turn(round).isPresent()) {
            return Optional.empty();
        }
        long answered = round.calls().stream()
                .filter(one -> one.outcome() == gongping.draw.Call.Outcome.ANSWERED)
                .count();
        return Optional.of(answered >= round.params().calls() ? Reason.ENOUGH : Reason.NONE_LEFT);
    }

    /** The transcript's line of an attempt that ended. */
    static Body line(Callee.OfHousehold callee, AttemptEnded ended) {
        var by = ended.hand() ? gongping.draw.Call.Dialler.HAND : gongping.draw.Call.Dialler.LINE;
        return new Body.HouseholdCalled(
                callee.round(), new gongping.draw.Call(callee.household(), callee.turn(), ended.outcome(), by));
    }

    private static LocalDate due(Conference state, LocalDate today) {
        return today.plusDays(state.plan().orElseThrow().answerDays());
    }

    private static Decision<Event> more(Decision<Event> decision, Function<Event, Optional<Event>> consequence) {
        return switch (decision) {
            case Decision.Refused<Event> refused -> refused;
            case Decision.Accepted<Event>(var events) -> {
                List<Event> all = new ArrayList<>(events);
                events.forEach(event -> consequence.apply(event).ifPresent(all::add));
                yield Decision.accept(all);
            }
        };
    }
}
