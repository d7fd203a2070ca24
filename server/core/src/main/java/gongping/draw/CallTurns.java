package gongping.draw;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Whose turn it is to be called in a household round (DRAW/1 §3.8). */
public final class CallTurns {
    /** The household to call next, and the number of the try that it would be. */
    public record Turn(HouseholdId hid, int attempt) {}

    private CallTurns() {}

    /** All households of a cadre by (ticket, id). */
    public static List<HouseholdId> order(Sha256 seed, Cadre cadre) {
        var households = IntStream.rangeClosed(1, cadre.hhcount())
                .mapToObj(number -> new HouseholdId(cadre.id(), number))
                .toList();
        var order = TicketOrder.of(
                seed.hex(), households.stream().map(HouseholdId::text).toList());
        return IntStream.rangeClosed(1, order.size())
                .mapToObj(rank -> households.get(order.at(rank)))
                .toList();
    }

    /**
     * The next turn; empty when enough households have answered, or none is left.
     *
     * @param wanted how many households are to answer
     * @param tries how often a household is dialled before the next one's turn
     * @param calls what was called so far, each in its turn
     */
    public static Optional<Turn> next(List<HouseholdId> order, int wanted, int tries, List<Call> calls) {
        long answered = calls.stream()
                .filter(call -> call.outcome() == Call.Outcome.ANSWERED)
                .count();
        if (answered >= wanted) {
            return Optional.empty();
        }
        if (calls.isEmpty()) {
            return order.stream().findFirst().map(first -> new Turn(first, 1));
        }
        var last = calls.getLast();
        if (!last.outcome().endsTurn() && last.attempt() < tries) {
            return Optional.of(new Turn(last.hid(), last.attempt() + 1));
        }
        int next = order.indexOf(last.hid()) + 1;
        return next < order.size() ? Optional.of(new Turn(order.get(next), 1)) : Optional.empty();
    }
}
