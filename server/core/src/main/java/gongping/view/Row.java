package gongping.view;

import gongping.conference.Conference;
import gongping.conference.Inquiry;
import gongping.conference.Question;
import gongping.conference.Respondent;
import gongping.conference.Sign;
import gongping.draw.HouseholdId;
import java.util.List;
import java.util.Optional;

/**
 * One question, and what both sides said to it.
 *
 * @param question its id
 * @param index its place, from 1
 * @param form what kind of value answers it
 * @param keys the answers that have a key, in the order of the keys
 * @param unit of a count
 * @param cadre the top bar; empty while he has not answered
 * @param household the lower bar; empty while it has not answered
 * @param sign how the two compare; once nobody is asked any more, unknown where the household has not answered
 * @param byHand no rule compares them: the host judges
 * @param asking to whom it is being put right now
 */
public record Row(
        String question,
        int index,
        String label,
        String toCadre,
        String toHousehold,
        CallQuestion.Form form,
        List<CallQuestion.Key> keys,
        Optional<String> unit,
        Optional<Said> cadre,
        Optional<Said> household,
        Sign sign,
        boolean byHand,
        Optional<Side> asking) {
    /** Whose account. */
    public enum Side {
        CADRE,
        HOUSEHOLD
    }

    static Row of(
            Conference c,
            Question question,
            int index,
            Inquiry inquiry,
            Optional<HouseholdId> household,
            Directory directory) {
        return new Row(
                question.id().text(),
                index,
                question.label(),
                question.toCadre(),
                question.toHousehold(),
                CallQuestion.form(question),
                CallQuestion.keys(question),
                CallQuestion.unit(question),
                inquiry.given(question.id(), new Respondent.TheCadre())
                        .map(given -> Said.of(question, given, directory)),
                household
                        .flatMap(id -> inquiry.given(question.id(), new Respondent.OneHousehold(id)))
                        .map(given -> Said.of(question, given, directory)),
                sign(question, inquiry, household),
                question.rule() instanceof gongping.conference.MatchRule.ByHand,
                asking(c, question, inquiry, household));
    }

    private static Sign sign(Question question, Inquiry inquiry, Optional<HouseholdId> household) {
        boolean over =
                inquiry.stage() instanceof Inquiry.Stage.Judging || inquiry.stage() instanceof Inquiry.Stage.Concluded;
        boolean heard = household
                .flatMap(id -> inquiry.given(question.id(), new Respondent.OneHousehold(id)))
                .isPresent();
        return over && !heard
                ? Sign.UNKNOWN
                : household.map(id -> inquiry.sign(question, id)).orElse(Sign.WAIT);
    }

    /** On screen it stays when it is answered; then it is put to nobody any more. */
    private static Optional<Side> asking(
            Conference c, Question question, Inquiry inquiry, Optional<HouseholdId> household) {
        if (!inquiry.asked().equals(Optional.of(question.id()))) {
            return Optional.empty();
        }
        boolean cadre = inquiry.stage() instanceof Inquiry.Stage.Answering;
        var of = cadre
                ? Optional.<Respondent>of(new Respondent.TheCadre())
                : c.householdToAsk(inquiry.id())
                        .filter(id -> household.equals(Optional.of(id)))
                        .<Respondent>map(Respondent.OneHousehold::new);
        return of.filter(one -> inquiry.given(question.id(), one).isEmpty())
                .map(one -> cadre ? Side.CADRE : Side.HOUSEHOLD);
    }
}
