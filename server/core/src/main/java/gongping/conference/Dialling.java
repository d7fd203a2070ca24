package gongping.conference;

import static gongping.kernel.Decision.accept;
import static gongping.kernel.Decision.refuse;

import gongping.conference.CallEvent.AttemptRequested;
import gongping.draw.CallTurns;
import gongping.draw.DrawnRound;
import gongping.kernel.Decision;
import java.util.Optional;

/**
 * Who may be dialled now. The household is computed from the sealed order and the tries, never chosen (draw.md §3.8).
 */
final class Dialling {
    private Dialling() {}

    static Decision<Event> household(Conference state, CallCommand.Dial c) {
        var inquiry = state.inquiries().get(c.inquiry());
        if (inquiry == null) {
            return refuse("inquiry.none");
        }
        var busy = Opening.busy(state);
        if (busy.isPresent()) {
            return busy.get();
        }
        var round = inquiry.householdRound().map(state.rounds()::get);
        if (!(round.orElse(null) instanceof Round.Ordered ordered)) {
            return refuse("call.no-household-drawn");
        }
        var obstacle = state.obstacle(ordered);
        if (obstacle.isPresent()) {
            return refuse(obstacle.get());
        }
        return turn(state, ordered.number())
                .map(turn -> requested(
                        state,
                        c.inquiry(),
                        new Callee.OfHousehold(ordered.number(), turn.hid(), turn.attempt()),
                        c.hand()))
                .orElseGet(() -> refuse("call.no-household-left"));
    }

    /** The household whose turn it is in this round, and the number of the try. */
    static Optional<CallTurns.Turn> turn(Conference state, int round) {
        var draw = state.draw().orElseThrow();
        return draw.rounds().get(round - 1) instanceof DrawnRound.Households households
                ? draw.turn(households)
                : Optional.empty();
    }

    static Decision<Event> cadre(Conference state, CallCommand.DialCadre c) {
        var inquiry = state.inquiries().get(c.inquiry());
        if (inquiry == null) {
            return refuse("inquiry.none");
        }
        var busy = Opening.busy(state);
        if (busy.isPresent()) {
            return busy.get();
        }
        return switch (inquiry.stage()) {
            case Inquiry.Stage.Seated s -> requested(state, c.inquiry(), new Callee.OfCadre(inquiry.cadre()), c.hand());
            case Inquiry.Stage.Answering s ->
                requested(state, c.inquiry(), new Callee.OfCadre(inquiry.cadre()), c.hand());
            case Inquiry.Stage s -> refuse("inquiry.not-answering");
        };
    }

    private static Decision<Event> requested(Conference state, InquiryId inquiry, Callee callee, boolean hand) {
        return accept(new AttemptRequested(AttemptId.of(state.calls().size() + 1), inquiry, callee, hand));
    }
}
