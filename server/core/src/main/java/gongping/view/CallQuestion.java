package gongping.view;

import gongping.conference.Conference;
import gongping.conference.Inquiry;
import gongping.conference.Question;
import gongping.conference.Respondent;
import gongping.conference.Sign;
import gongping.draw.HouseholdId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A question at the call desk. What the cadre said is there only once the household's answer is recorded, so that
 * nobody leads it.
 *
 * @param text to be read out
 * @param asked it is on screen
 * @param form what kind of value answers it
 * @param keys the answers that have a key, in the order of the keys 1 to 6
 * @param unit of a count
 * @param household its answer
 * @param cadre what the cadre said; empty before the household has answered
 */
public record CallQuestion(
        String id,
        int index,
        String label,
        String text,
        boolean asked,
        Form form,
        List<Key> keys,
        Optional<String> unit,
        Optional<Said> household,
        Optional<Said> cadre,
        Sign sign) {
    private static final int KEYS_MAX = 6;

    /** What kind of value answers a question. */
    public enum Form {
        CHOICE,
        COUNT,
        DAY,
        FREE
    }

    /** An answer with a key: {@code kind} and {@code code} are what the command carries. */
    public record Key(String kind, Optional<String> code, String zh, String en) {
        static final Key UNKNOWN = new Key("unknown", Optional.empty(), "说不清", "cannot say");
        static final Key DECLINED = new Key("declined", Optional.empty(), "不愿回答", "declined");
    }

    static List<CallQuestion> of(Conference c, Directory directory, Inquiry inquiry, HouseholdId household) {
        var questions = c.plan().orElseThrow().questions();
        var all = new ArrayList<CallQuestion>();
        for (int i = 0; i < questions.size(); i++) {
            all.add(of(directory, inquiry, household, questions.get(i), i + 1));
        }
        return List.copyOf(all);
    }

    private static CallQuestion of(
            Directory directory, Inquiry inquiry, HouseholdId household, Question question, int index) {
        var answer = inquiry.given(question.id(), new Respondent.OneHousehold(household))
                .map(given -> Said.of(question, given, directory));
        return new CallQuestion(
                question.id().text(),
                index,
                question.label(),
                question.toHousehold(),
                inquiry.asked().equals(Optional.of(question.id())),
                form(question),
                keys(question),
                unit(question),
                answer,
                answer.flatMap(said -> inquiry.given(question.id(), new Respondent.TheCadre()))
                        .map(given -> Said.of(question, given, directory)),
                answer.isPresent() ? inquiry.sign(question, household) : Sign.WAIT);
    }

    static Optional<String> unit(Question question) {
        return question.form() instanceof Question.Form.Count(var unit) ? Optional.of(unit) : Optional.empty();
    }

    static Form form(Question question) {
        return switch (question.form()) {
            case Question.Form.Choice f -> Form.CHOICE;
            case Question.Form.Count f -> Form.COUNT;
            case Question.Form.Day f -> Form.DAY;
            case Question.Form.Free f -> Form.FREE;
        };
    }

    static List<Key> keys(Question question) {
        var keys = new ArrayList<Key>();
        if (question.form() instanceof Question.Form.Choice(var options)) {
            options.forEach(one -> keys.add(new Key("choice", Optional.of(one.code()), one.zh(), one.en())));
        }
        for (var more : List.of(Key.UNKNOWN, Key.DECLINED)) {
            if (keys.size() < KEYS_MAX) {
                keys.add(more);
            }
        }
        return List.copyOf(keys);
    }
}
