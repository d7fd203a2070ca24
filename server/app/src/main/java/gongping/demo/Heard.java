package gongping.demo;

import gongping.conference.Plan;
import gongping.conference.Question;
import java.util.List;
import java.util.stream.IntStream;

/** What may be heard on the telephone in answer to the questions of a plan, be it a household or a cadre who speaks. */
final class Heard {
    private static final List<String> DAYS = List.of("6 月 1 日。", "9 月 18 日。", "10 月 8 日。", "11 月 3 日。");
    private static final int COUNT_MAX = 6;

    private Heard() {}

    /** For each question the answers of which one is given. */
    static List<List<String>> answers(Plan plan) {
        return plan.questions().stream().map(Heard::answers).toList();
    }

    private static List<String> answers(Question question) {
        return switch (question.form()) {
            case Question.Form.Choice(var options) ->
                options.stream().map(option -> option.zh() + "。").toList();
            case Question.Form.Count(var unit) ->
                IntStream.rangeClosed(1, COUNT_MAX)
                        .mapToObj(n -> n + " " + unit + "。")
                        .toList();
            case Question.Form.Day day -> DAYS;
            case Question.Form.Free free -> List.of("一时说不上来。");
        };
    }
}
