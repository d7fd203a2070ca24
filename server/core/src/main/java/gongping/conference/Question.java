package gongping.conference;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/**
 * One thing that cadre and household are both asked, in matching words.
 *
 * @param id its id
 * @param label a few words for the comparison, such as 今年到户
 * @param toCadre the question as the host reads it to the cadre, of whose households none is drawn yet
 * @param toHousehold the question as the operator reads it to the household
 * @param form what kind of value answers it
 * @param rule when two answers match
 */
public record Question(QuestionId id, String label, String toCadre, String toHousehold, Form form, MatchRule rule) {
    /** What kind of value answers a question. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Form.Choice.class, name = "choice"),
        @JsonSubTypes.Type(value = Form.Count.class, name = "count"),
        @JsonSubTypes.Type(value = Form.Day.class, name = "day"),
        @JsonSubTypes.Type(value = Form.Free.class, name = "free")
    })
    public sealed interface Form {
        /** One of these, at most six so that each has its key. */
        record Choice(List<Option> options) implements Form {
            public Choice {
                options = List.copyOf(options);
                if (options.isEmpty() || options.size() > 6) {
                    throw new IllegalArgumentException("one to six options");
                }
            }
        }

        /** A number with its unit, such as 次. */
        record Count(String unit) implements Form {}

        /** A date. */
        record Day() implements Form {}

        /** Free words. */
        record Free() implements Form {}
    }

    /** One option of a choice: a code for the record and the words of both languages. */
    public record Option(String code, String zh, String en) {}

    /** Whether this value can answer this question; {@code unknown} and {@code declined} always can. */
    public boolean takes(Answer answer) {
        return switch (answer) {
            case Answer.Choice(String code) ->
                form instanceof Form.Choice(var options)
                        && options.stream().anyMatch(option -> option.code().equals(code));
            case Answer.Count count -> form instanceof Form.Count;
            case Answer.Day day -> form instanceof Form.Day;
            case Answer.Said said -> form instanceof Form.Free;
            case Answer.Unknown unknown -> true;
            case Answer.Declined declined -> true;
        };
    }
}
