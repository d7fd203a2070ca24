package gongping.conference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A question of the conference: {@code Q1} … */
public record QuestionId(@JsonValue String text) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public QuestionId {
        if (!text.matches("Q[0-9]{1,2}")) {
            throw new IllegalArgumentException("question id");
        }
    }

    /** The id with this number, counted from 1 within the conference. */
    public static QuestionId of(int number) {
        return new QuestionId("Q%01d".formatted(number));
    }
}
