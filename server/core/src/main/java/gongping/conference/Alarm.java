package gongping.conference;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person at a desk should know of a call, as long as it is so. */
public enum Alarm {
    /** It was asked for too long ago and is not dialled any more. */
    @JsonProperty("not-sent")
    NOT_SENT(false),
    /** The number cannot be dialled. */
    @JsonProperty("bad-number")
    BAD_NUMBER(false),
    /** The account may not dial it. */
    @JsonProperty("not-permitted")
    NOT_PERMITTED(false),
    /** The account's sign-in is wrong. */
    @JsonProperty("sign-in")
    SIGN_IN(false),
    /** Too many calls at once. */
    @JsonProperty("crowded")
    CROWDED(false),
    /** Asked too fast. */
    @JsonProperty("try-later")
    TRY_LATER(false),
    /** The provider cannot be reached. */
    @JsonProperty("provider-unreachable")
    PROVIDER_UNREACHABLE(false),
    /** A sample number at a real provider. */
    @JsonProperty("sample-number")
    SAMPLE_NUMBER(false),
    /** The provider refused for another reason. */
    @JsonProperty("refused")
    REFUSED(false),
    /** The hall's own line does not pick up: the call goes on without the hall. */
    @JsonProperty("hall-missing")
    HALL_MISSING(true),
    /** The hall's leg did not open. */
    @JsonProperty("hall-does-not-open")
    HALL_DOES_NOT_OPEN(true),
    /** Somebody was in the room, or rang, who was not called; he was put out. */
    @JsonProperty("stray")
    STRAY(true),
    /** The provider had placed a second call; it was hung up. */
    @JsonProperty("doubled")
    DOUBLED(true),
    /** The line told two different ends; the first counts. */
    @JsonProperty("two-ends")
    TWO_ENDS(false);

    private final boolean endsWithLine;

    Alarm(boolean endsWithLine) {
        this.endsWithLine = endsWithLine;
    }

    /** The alarm of this code, {@code call.hall-missing}; empty where there is none. */
    public static Optional<Alarm> of(String code) {
        return Arrays.stream(values())
                .filter(alarm -> code.equals(
                        "call." + alarm.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .findFirst();
    }

    /** Whether nobody needs to know it any more once the line is down. */
    boolean endsWithLine() {
        return endsWithLine;
    }

    /** Whether it is over once the hall hears the call. */
    boolean ofHall() {
        return this == HALL_MISSING || this == HALL_DOES_NOT_OPEN;
    }
}
