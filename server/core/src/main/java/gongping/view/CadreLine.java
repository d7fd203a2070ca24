package gongping.view;

import gongping.conference.Call;
import gongping.conference.Callee;
import gongping.conference.Conference;
import gongping.conference.Inquiry;
import gongping.conference.Phase;
import gongping.conference.Question;
import gongping.conference.Respondent;
import gongping.conference.Round;
import java.util.Optional;

/** A cadre who answers by telephone: when he is to be dialled, and when the next question waits until he hears it. */
final class CadreLine {
    private CadreLine() {}

    /** Whether his place is the telephone: as it was published for his round, else as it is recorded now. */
    static boolean byTelephone(Conference c, Inquiry inquiry) {
        return Places.of(c, inquiry).equals(Places.TELEPHONE);
    }

    /** The first question that this respondent has not answered. */
    static Optional<Question> unanswered(Conference c, Inquiry inquiry, Respondent of) {
        return c.plan().orElseThrow().questions().stream()
                .filter(question -> inquiry.given(question.id(), of).isEmpty())
                .findFirst();
    }

    /** The question that he cannot hear yet: it is next, he answers by telephone, and nobody is on the line. */
    static Optional<Question> waits(Conference c, Inquiry inquiry) {
        return unanswered(c, inquiry, new Respondent.TheCadre())
                .filter(question -> inquiry.stage() instanceof Inquiry.Stage.Answering
                        && c.liveCall().isEmpty())
                .filter(question -> byTelephone(c, inquiry) && !inquiry.asked().equals(Optional.of(question.id())))
                .filter(question -> !answersWithout(c, inquiry));
    }

    /** Whoever may be dialled: he stands, is not asked in the hall, and has not answered everything, or comes next. */
    static Optional<Inquiry> mayDial(Conference c) {
        if (c.phase() != Phase.LIVE || c.liveCall().isPresent() || c.openRound().isPresent()) {
            return Optional.empty();
        }
        return c.current()
                .filter(inquiry -> inquiry.stage() instanceof Inquiry.Stage.Answering
                        && unanswered(c, inquiry, new Respondent.TheCadre()).isPresent()
                        && !answersWithout(c, inquiry))
                .or(() -> c.onStage().isPresent() || announcing(c) ? Optional.empty() : next(c))
                .filter(inquiry -> byTelephone(c, inquiry));
    }

    /** Whether he is to be on the line: the next question waits for it, or his line broke in the middle of one. */
    static boolean wanted(Conference c, Inquiry inquiry) {
        return waits(c, inquiry).isPresent()
                || mayDial(c).filter(one -> one.id().equals(inquiry.id())).isPresent();
    }

    /** Whose turn comes next. */
    static Optional<Inquiry> next(Conference c) {
        return c.inquiries().values().stream()
                .filter(inquiry -> inquiry.stage() instanceof Inquiry.Stage.Seated)
                .findFirst();
    }

    /** Whether somebody drawn is still to be announced. */
    private static boolean announcing(Conference c) {
        return c.rounds().values().stream()
                .anyMatch(round ->
                        round instanceof Round.Drawn drawn && Round.next(drawn).isPresent());
    }

    /** Whether he was asked or answered before any call of his was heard: he hears the questions some other way. */
    private static boolean answersWithout(Conference c, Inquiry inquiry) {
        boolean heard = c.callsOf(inquiry.id()).stream()
                .map(Call::attempt)
                .anyMatch(attempt -> attempt.callee() instanceof Callee.OfCadre
                        && attempt.airedAt().isPresent());
        return !heard
                && (inquiry.asked().isPresent()
                        || inquiry.sheet().answers().keySet().stream()
                                .anyMatch(answer -> answer.of() instanceof Respondent.TheCadre));
    }
}
