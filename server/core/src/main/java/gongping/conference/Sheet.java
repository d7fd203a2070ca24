package gongping.conference;

import gongping.draw.HouseholdId;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Both sides' answers of one inquiry.
 *
 * @param answers the last answer to each question by each respondent, in the order in which they were first given
 * @param judged what the host judged where no rule compares
 * @param aside what was recorded of strangers and does not count
 */
public record Sheet(Map<Key, Given> answers, Map<Key, Sign> judged, Aside aside) {
    static final Sheet EMPTY = new Sheet(Map.of(), Map.of(), new Aside(Map.of(), Map.of()));

    /** What was set aside, kept should it count again. */
    public record Aside(Map<Key, Given> answers, Map<Key, Sign> judged) {
        /** What is of this call, or what is not. */
        private Aside of(AttemptId call, boolean wanted) {
            var of = new LinkedHashMap<>(answers);
            of.values().removeIf(given -> given.call().equals(Optional.of(call)) != wanted);
            var signs = new LinkedHashMap<>(judged);
            signs.keySet().removeIf(key -> !of.containsKey(key));
            return new Aside(Collections.unmodifiableMap(of), Collections.unmodifiableMap(signs));
        }

        private Aside plus(Aside more) {
            var all = new LinkedHashMap<>(answers);
            all.putAll(more.answers);
            var signs = new LinkedHashMap<>(judged);
            signs.putAll(more.judged);
            return new Aside(Collections.unmodifiableMap(all), Collections.unmodifiableMap(signs));
        }
    }

    /** Which answer. */
    public record Key(QuestionId question, Respondent of) {}

    /** An answer with its time; {@code corrected} says 更正; {@code call} in which it was given, if by telephone. */
    public record Given(
            Answer answer, Optional<Statement> words, Instant at, boolean corrected, Optional<AttemptId> call) {}

    Sheet answered(QuestionId question, Respondent of, Given given) {
        return new Sheet(Draft.plus(answers, new Key(question, of), given), judged, aside);
    }

    Sheet judging(QuestionId question, HouseholdId household, Sign sign) {
        var key = new Key(question, new Respondent.OneHousehold(household));
        return new Sheet(answers, Draft.plus(judged, key, sign), aside);
    }

    /** The call in which this respondent is heard; none while the telephone of a cadre who is asked only rings. */
    static Optional<AttemptId> call(Collection<Call> calls, InquiryId inquiry, Respondent of) {
        return calls.stream()
                .filter(call -> call.connected() || call instanceof Call.Down)
                .map(Call::attempt)
                .filter(attempt -> attempt.inquiry().equals(inquiry))
                .filter(attempt -> switch (attempt.callee()) {
                    case Callee.OfHousehold(int round, var household, int turn) ->
                        of.equals(new Respondent.OneHousehold(household));
                    case Callee.OfCadre cadre -> of instanceof Respondent.TheCadre;
                })
                .map(Call.Attempt::id)
                .findFirst();
    }

    /** Nothing that was recorded in this call counts. */
    Sheet without(AttemptId call) {
        var counts = new Aside(answers, judged);
        return of(counts.of(call, false), aside.plus(counts.of(call, true)));
    }

    /** What was recorded in this call counts after all. */
    Sheet again(AttemptId call) {
        return of(new Aside(answers, judged).plus(aside.of(call, true)), aside.of(call, false));
    }

    private static Sheet of(Aside counts, Aside aside) {
        return new Sheet(counts.answers, counts.judged, aside);
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
