package gongping.draw;

import static gongping.draw.Unsound.unless;

import java.util.List;

/** What may happen to seats and households after a result (DRAW/1 §3.7, §3.8). */
final class SeatRules {
    private SeatRules() {}

    static Ceremony left(Ceremony c, int number, CadreId id) {
        LineRules.idle(c, "left");
        if (!(round(c, number, "left") instanceof DrawnRound.Cadres round)) {
            throw Unsound.of("left.no-seat", "round %d seated nobody", number);
        }
        var seat = round.seat(id)
                .orElseThrow(() -> Unsound.of("left.no-seat", "%s holds no seat of round %d", id, number));
        unless(c.householdRound(id).isEmpty(), "left.household-drawn", "a household round for %s stands", id);
        return c.changed(round.withLeft(id), new Phase.Leaving(number, id, seat.quota()));
    }

    static Ceremony filled(Ceremony c, List<Entry> entries) {
        if (!(c.phase() instanceof Phase.Leaving leaving)
                || !(round(c, leaving.round(), "seats") instanceof DrawnRound.Cadres round)) {
            throw Unsound.of("seats.out-of-place", "seats stands right after left");
        }
        return c.changed(round.withSeats(entries), new Phase.Idle());
    }

    static Ceremony called(Ceremony c, int number, Call call) {
        LineRules.idle(c, "call");
        if (!(round(c, number, "call") instanceof DrawnRound.Households round)) {
            throw Unsound.of("call.no-order", "round %d ordered no households", number);
        }
        var turn = c.turn(round).orElseThrow(() -> Unsound.of("call.ended", "the calls of round %d ended", number));
        unless(call.hid().equals(turn.hid()), "call.turn", "it is the turn of %s", turn.hid());
        unless(call.attempt() == turn.attempt(), "call.try", "it is try %d", turn.attempt());
        return c.changed(round.withCall(call), new Phase.Idle());
    }

    private static DrawnRound round(Ceremony c, int number, String type) {
        unless(number >= 1 && number <= c.rounds().size(), type + ".round", "there is no round %d", number);
        return c.rounds().get(number - 1);
    }
}
