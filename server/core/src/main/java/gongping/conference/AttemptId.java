package gongping.conference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One dialling: {@code A0001} …; the provider never learns what it stands for. */
public record AttemptId(@JsonValue String text) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AttemptId {
        if (!text.matches("A[0-9]{4,6}")) {
            throw new IllegalArgumentException("attempt id");
        }
    }

    /** The id with this number, counted from 1 within the conference. */
    public static AttemptId of(int number) {
        return new AttemptId("A%04d".formatted(number));
    }
}
