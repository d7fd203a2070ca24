package gongping.conference;

import static gongping.kernel.Decision.refuse;

import gongping.conference.InquiryCommand.NameCadre;
import gongping.conference.InquiryEvent.InquirySeated;
import gongping.draw.Body;
import gongping.draw.CadreId;
import gongping.draw.Ceremony;
import gongping.kernel.Decision;
import gongping.kernel.Refusal;
import java.util.List;
import java.util.Optional;

/** 点名: who may be called to account by name. It stands only while nothing else waits on the draw. */
public final class Naming {
    private static final int BY_MAX = 40;

    private Naming() {}

    static Decision<Event> decide(Conference state, Ceremony draw, NameCadre c) {
        var busy = Opening.busy(state);
        if (busy.isPresent()) {
            return busy.get();
        }
        if (c.by().isBlank() || !c.by().strip().equals(c.by()) || c.by().codePointCount(0, c.by().length()) > BY_MAX) {
            return refuse("named.by");
        }
        var seated = new InquirySeated(InquiryId.of(state.inquiries().size() + 1), c.cadre(), new Origin.Named(c.by()));
        return obstacle(state, c.cadre(), c.again())
                .<Decision<Event>>map(Decision.Refused::new)
                .orElseGet(() -> RoundRules.standing(draw, new Body.CadreNamed(c.cadre(), c.by()), seated));
    }

    /**
     * Why this cadre cannot be called now, if he cannot. The draw's record takes a name twice, so being heard once is
     * no bar; but nobody is called again by mistake: who calls says which of his turns he knows of.
     */
    private static Optional<Refusal> obstacle(Conference state, CadreId cadre, Optional<InquiryId> again) {
        var turns = turns(state, cadre);
        if (turns.stream().anyMatch(Inquiry::open)) {
            return Optional.of(Refusal.of("inquiry.already-seated", cadre.text()));
        }
        if (!turns.isEmpty() && turns.getLast().stage() instanceof Inquiry.Stage.Left) {
            return Optional.of(Refusal.of("named.left", cadre.text()));
        }
        if (Optional.ofNullable(state.presences().get(cadre))
                .filter(presence -> !presence.present())
                .isPresent()) {
            return Optional.of(Refusal.of("named.absent", cadre.text()));
        }
        return heard(state, cadre)
                .filter(turn -> !again.equals(Optional.of(turn.id())))
                .map(turn -> Refusal.of(
                        "named.already-heard", cadre.text(), turn.id().text()));
    }

    /** The last turn in which he was heard to the end. */
    public static Optional<Inquiry> heard(Conference state, CadreId cadre) {
        return turns(state, cadre).stream()
                .filter(inquiry -> inquiry.stage() instanceof Inquiry.Stage.Concluded)
                .reduce((earlier, later) -> later);
    }

    private static List<Inquiry> turns(Conference state, CadreId cadre) {
        return state.inquiries().values().stream()
                .filter(inquiry -> inquiry.cadre().equals(cadre))
                .toList();
    }
}
