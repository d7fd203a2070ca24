package gongping.conference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A commitment made in public: {@code M01} … */
public record CommitmentId(@JsonValue String text) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CommitmentId {
        if (!text.matches("M[0-9]{2,4}")) {
            throw new IllegalArgumentException("commitment id");
        }
    }

    /** The id with this number, counted from 1 within the conference. */
    public static CommitmentId of(int number) {
        return new CommitmentId("M%02d".formatted(number));
    }
}
