package gongping.conference;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;

/** The coded value of an answer. The words that were said are a {@link Statement} beside it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Answer.Choice.class, name = "choice"),
    @JsonSubTypes.Type(value = Answer.Count.class, name = "count"),
    @JsonSubTypes.Type(value = Answer.Day.class, name = "day"),
    @JsonSubTypes.Type(value = Answer.Said.class, name = "said"),
    @JsonSubTypes.Type(value = Answer.Unknown.class, name = "unknown"),
    @JsonSubTypes.Type(value = Answer.Declined.class, name = "declined")
})
public sealed interface Answer {
    /** One of the question's options, by its code. */
    record Choice(String code) implements Answer {
        public Choice {
            if (!code.matches("[a-z0-9-]{1,30}")) {
                throw new IllegalArgumentException("choice code");
            }
        }
    }

    /** A number of things or times. */
    record Count(int number) implements Answer {
        public Count {
            if (number < 0 || number > 999_999) {
                throw new IllegalArgumentException("count");
            }
        }
    }

    /** A date, as exact as it was said. */
    record Day(LocalDate date) implements Answer {}

    /** Free words; only the statement holds them. */
    record Said() implements Answer {}

    /** Does not know, cannot say. */
    record Unknown() implements Answer {}

    /** Does not want to answer. */
    record Declined() implements Answer {}
}
