package gongping.conference;

import gongping.draw.HouseholdId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Both sides' answers of one inquiry.
 *
 * @param answers the last answer to each question by each respondent, in the order in which they were first given
 * @param judged what the host judged where no rule compares
 */
public record Sheet(Map<Key, Given> answers, Map<Key, Sign> judged) {
    static final Sheet EMPTY = new Sheet(Map.of(), Map.of());

    /** Which answer. */
    public record Key(QuestionId question, Respondent of) {}

    /** An answer with its time; {@code corrected} says 更正. */
    public record Given(Answer answer, Optional<Statement> words, Instant at, boolean corrected) {}

    Sheet answered(QuestionId question, Respondent of, Given given) {
        return new Sheet(Draft.plus(answers, new Key(question, of), given), judged);
    }

    Sheet judging(QuestionId question, HouseholdId household, Sign sign) {
        return new Sheet(answers, Draft.plus(judged, new Key(question, new Respondent.OneHousehold(household)), sign));
    }

    /** The answer, if it was given. */
    public Optional<Given> given(QuestionId question, Respondent of) {
        return Optional.ofNullable(answers.get(new Key(question, of)));
    }

    /** The households that have answered anything, in the order of their first answer. */
    public List<HouseholdId> households() {
        return answers.entrySet().stream()
                .filter(entry -> entry.getKey().of() instanceof Respondent.OneHousehold)
                .sorted(Comparator.comparing(entry -> entry.getValue().at()))
                .flatMap(entry -> entry.getKey().of() instanceof Respondent.OneHousehold(var household)
                        ? java.util.stream.Stream.of(household)
                        : java.util.stream.Stream.empty())
                .distinct()
                .toList();
    }

    /** The sign between the cadre and this household. */
    public Sign sign(Question question, HouseholdId household) {
        var of = new Respondent.OneHousehold(household);
        var hand = judged.get(new Key(question.id(), of));
        if (hand != null) {
            return hand;
        }
        var top = given(question.id(), new Respondent.TheCadre());
        var bottom = given(question.id(), of);
        return top.isPresent() && bottom.isPresent()
                ? question.rule().compare(top.get().answer(), bottom.get().answer())
                : Sign.WAIT;
    }
}
