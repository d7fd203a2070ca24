package gongping.conference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One cadre's turn: {@code I01}, {@code I02} … in the order in which they began. */
public record InquiryId(@JsonValue String text) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InquiryId {
        if (!text.matches("I[0-9]{2,4}")) {
            throw new IllegalArgumentException("inquiry id");
        }
    }

    /** The id with this number, counted from 1 within the conference. */
    public static InquiryId of(int number) {
        return new InquiryId("I%02d".formatted(number));
    }
}
