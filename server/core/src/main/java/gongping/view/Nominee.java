package gongping.view;

import gongping.conference.Conference;
import gongping.conference.Inquiry;
import gongping.conference.InquiryCommand.NameCadre;
import gongping.conference.InquiryId;
import gongping.conference.Naming;
import gongping.conference.Round;
import gongping.conference.Verdict;
import gongping.draw.CadreId;
import gongping.draw.Entry;
import gongping.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody whom the host may be about to call by name (点名), before he presses: who it is, and what the press would
 * meet.
 *
 * @param where he is, or why he is excused
 * @param blocked why he cannot be called now: a refusal's code; empty where he can
 * @param values what its text names
 * @param drawn the round in which his number was announced last: who leaves out the drawn, leaves him out
 * @param heard his last turn that is over; to call him again names it
 */
public record Nominee(
        Person person,
        String where,
        Optional<String> blocked,
        List<String> values,
        Optional<Integer> drawn,
        Optional<Heard> heard) {
    /**
     * A turn in which he was heard.
     *
     * @param households the round that ordered his households; they are ordered once
     */
    public record Heard(
            String inquiry,
            Optional<Integer> round,
            Optional<String> by,
            Optional<Verdict> verdict,
            Optional<Integer> households) {
        static Heard of(Conference c, Inquiry inquiry) {
            return new Heard(
                    inquiry.id().text(),
                    InquiryLine.round(inquiry),
                    InquiryLine.by(inquiry),
                    inquiry.verdict().map(Inquiry.Decided::verdict),
                    c.householdOrder(inquiry.cadre()));
        }
    }

    /** What there is to know of this number; empty where the roster has nobody under it. */
    public static Optional<Nominee> of(Conference c, Directory directory, CadreId cadre) {
        return c.draw()
                .filter(draw -> draw.draw().roster().cadre(cadre).isPresent())
                .map(draw -> {
                    var heard = Naming.heard(c, cadre);
                    var refusal = refusal(c, cadre, heard.map(Inquiry::id));
                    return new Nominee(
                            Person.of(c, directory, cadre),
                            directory.where(Places.now(c, cadre)),
                            refusal.map(Refusal::code),
                            refusal.map(Refusal::values).orElse(List.of()),
                            drawn(c, cadre),
                            heard.map(inquiry -> Heard.of(c, inquiry)));
                });
    }

    private static Optional<Refusal> refusal(Conference c, CadreId cadre, Optional<InquiryId> again) {
        return Offers.refusal(c, new NameCadre(cadre, "-", again), Instant.EPOCH);
    }

    private static Optional<Integer> drawn(Conference c, CadreId cadre) {
        return c.rounds().values().stream()
                .filter(round -> round instanceof Round.Drawn drawn
                        && drawn.slots().stream()
                                .anyMatch(slot -> slot.landAt().isPresent()
                                        && slot.entry() instanceof Entry.Drawn entry
                                        && entry.id().equals(cadre)))
                .map(Round::number)
                .reduce((earlier, later) -> later);
    }
}
