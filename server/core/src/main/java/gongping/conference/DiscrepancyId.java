package gongping.conference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Two answers that do not match: {@code D01} … */
public record DiscrepancyId(@JsonValue String text) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DiscrepancyId {
        if (!text.matches("D[0-9]{2,4}")) {
            throw new IllegalArgumentException("discrepancy id");
        }
    }

    /** The id with this number, counted from 1 within the conference. */
    public static DiscrepancyId of(int number) {
        return new DiscrepancyId("D%02d".formatted(number));
    }
}
