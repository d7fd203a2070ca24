package gongping.view;

import gongping.conference.Call;
import gongping.conference.Callee;
import gongping.conference.Conference;
import gongping.conference.Inquiry;
import gongping.conference.Round;
import gongping.draw.Call.Outcome;
import gongping.draw.CallTurns;
import gongping.draw.DrawnRound;
import gongping.draw.HouseholdId;
import gongping.draw.Params;
import java.util.List;
import java.util.Optional;

/**
 * A household in the order in which it was drawn; nothing in it can be chosen.
 *
 * @param order its place, from 1
 * @param tries how each call to it ended, in order
 * @param turn whether it is its turn, or it is on the line; nobody's once calling has ended
 * @param over whether its turn has ended
 */
public record HouseholdTurn(int order, Household household, List<Tried> tries, boolean turn, boolean over) {
    /** How many households of the order a screen lists: those called and some that follow. */
    private static final int FOLLOWING = 3;

    /** One call that ended; who reads of it that was {@code dumped} is told so in place of the outcome. */
    public record Tried(String attempt, Outcome outcome, boolean dumped, boolean hand, long at) {}

    /** The order so far, with a few that follow; empty until both machines came to it. It stays when calling ends. */
    static List<HouseholdTurn> of(Conference c, Directory directory, Inquiry inquiry) {
        return c.rounds().values().stream()
                .filter(Round.Ordered.class::isInstance)
                .map(Round.Ordered.class::cast)
                .filter(round -> round.opening().params() instanceof Params.Households params
                        && params.cadre().equals(inquiry.cadre()))
                .filter(c::confirmed)
                .reduce((first, last) -> last)
                .map(ordered -> of(c, directory, inquiry, ordered))
                .orElse(List.of());
    }

    private static List<HouseholdTurn> of(Conference c, Directory directory, Inquiry inquiry, Round.Ordered ordered) {
        var turn = current(c, inquiry, ordered);
        int current = turn.map(ordered.order()::indexOf).orElseGet(() -> called(c, ordered));
        return ordered.order().stream()
                .limit(current + 1L + FOLLOWING)
                .map(id -> turn(c, directory, ordered, current, id, turn.equals(Optional.of(id))))
                .toList();
    }

    /** Who would be dialled next, if anybody. */
    static Optional<Callee> next(Conference c, Inquiry inquiry) {
        return inquiry.householdRound()
                .filter(number -> c.rounds().get(number) instanceof Round.Ordered ordered && c.confirmed(ordered))
                .flatMap(number ->
                        due(c, number).map(turn -> new Callee.OfHousehold(number, turn.hid(), turn.attempt())));
    }

    private static HouseholdTurn turn(
            Conference c, Directory directory, Round.Ordered round, int current, HouseholdId id, boolean now) {
        int place = round.order().indexOf(id);
        var tries = c.calls().values().stream()
                .filter(Call.Ended.class::isInstance)
                .map(Call.Ended.class::cast)
                .filter(call -> call.attempt().callee() instanceof Callee.OfHousehold(int number, var called, int turn)
                        && number == round.number()
                        && called.equals(id))
                .map(call -> new Tried(
                        call.attempt().id().text(),
                        call.outcome(),
                        call.attempt().dumped(),
                        call.byHand(),
                        call.since().toEpochMilli()))
                .toList();
        return new HouseholdTurn(place + 1, Household.of(directory, id), tries, now, place < current);
    }

    /** The household on the line, else the one whose turn it is; nobody's once calling has ended. */
    private static Optional<HouseholdId> current(Conference c, Inquiry inquiry, Round.Ordered round) {
        return c.liveCall()
                .flatMap(call -> household(call, round.number()))
                .or(() -> next(c, inquiry)
                        .flatMap(callee -> callee instanceof Callee.OfHousehold(int number, var household, int turn)
                                ? Optional.of(household)
                                : Optional.empty()));
    }

    private static int called(Conference c, Round.Ordered round) {
        return (int) c.calls().values().stream()
                .flatMap(call -> household(call, round.number()).stream())
                .distinct()
                .count();
    }

    private static Optional<CallTurns.Turn> due(Conference c, int number) {
        var draw = c.draw().orElseThrow();
        return draw.rounds().get(number - 1) instanceof DrawnRound.Households round
                ? draw.turn(round)
                : Optional.empty();
    }

    private static Optional<HouseholdId> household(Call call, int round) {
        return call.attempt().callee() instanceof Callee.OfHousehold(int number, var called, int turn)
                        && number == round
                ? Optional.of(called)
                : Optional.empty();
    }
}
