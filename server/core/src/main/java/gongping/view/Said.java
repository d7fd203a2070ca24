package gongping.view;

import gongping.conference.Answer;
import gongping.conference.Question;
import gongping.conference.Sheet;
import java.util.Optional;

/**
 * An answer as a screen shows it.
 *
 * @param code the choice's code, or {@code unknown}, {@code declined}, {@code said}; empty for a number or a date
 * @param zh the answer in Chinese, with its unit
 * @param en the answer in English
 * @param number the number, for a count
 * @param unit its unit
 * @param date the date as {@code YYYY-MM-DD}
 * @param words what was said, beside the code; empty where nothing was written down or the words were erased
 * @param corrected 更正
 * @param at epoch milliseconds
 */
public record Said(
        Optional<String> code,
        String zh,
        String en,
        Optional<Integer> number,
        Optional<String> unit,
        Optional<String> date,
        Optional<String> words,
        boolean corrected,
        long at) {
    static Said of(Question question, Sheet.Given given, Directory directory) {
        var words = given.words().flatMap(directory::words);
        return switch (given.answer()) {
            case Answer.Choice(var code) -> choice(question, code, words, given);
            case Answer.Count(var number) -> {
                var unit = question.form() instanceof Question.Form.Count(var name) ? name : "";
                yield new Said(
                        Optional.empty(),
                        (number + " " + unit).strip(),
                        Integer.toString(number),
                        Optional.of(number),
                        Optional.of(unit),
                        Optional.empty(),
                        words,
                        given.corrected(),
                        millis(given));
            }
            case Answer.Day(var date) ->
                new Said(
                        Optional.empty(),
                        Dates.zh(date, given.at()),
                        Dates.en(date, given.at()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(date.toString()),
                        words,
                        given.corrected(),
                        millis(given));
            case Answer.Said said -> coded("said", words.orElse("原话已删除"), words.orElse("erased"), words, given);
            case Answer.Unknown unknown -> coded("unknown", "说不清", "cannot say", words, given);
            case Answer.Declined declined -> coded("declined", "不愿回答", "declined", words, given);
        };
    }

    private static Said choice(Question question, String code, Optional<String> words, Sheet.Given given) {
        var option = question.form() instanceof Question.Form.Choice(var options)
                ? options.stream().filter(one -> one.code().equals(code)).findFirst()
                : Optional.<Question.Option>empty();
        return coded(
                code,
                option.map(Question.Option::zh).orElse(code),
                option.map(Question.Option::en).orElse(code),
                words,
                given);
    }

    private static Said coded(String code, String zh, String en, Optional<String> words, Sheet.Given given) {
        return new Said(
                Optional.of(code),
                zh,
                en,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                words,
                given.corrected(),
                millis(given));
    }

    private static long millis(Sheet.Given given) {
        return given.at().toEpochMilli();
    }
}
