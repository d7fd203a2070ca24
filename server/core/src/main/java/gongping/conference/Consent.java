package gongping.conference;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the person on the line said to being heard live. */
public enum Consent {
    /** 同意播出. */
    @JsonProperty("agreed")
    AGREED,
    /** 愿答、不播出. */
    @JsonProperty("off-air-only")
    OFF_AIR_ONLY,
    /** 不愿回答. */
    @JsonProperty("refused")
    REFUSED,
    /** 未成年或来客. */
    @JsonProperty("not-adult")
    NOT_ADULT,
    /** 不是这户人家. */
    @JsonProperty("wrong-person")
    WRONG_PERSON;

    /** Whether questions may be put to whoever said this. */
    public boolean answers() {
        return switch (this) {
            case AGREED, OFF_AIR_ONLY -> true;
            case REFUSED, NOT_ADULT, WRONG_PERSON -> false;
        };
    }

    /** Whether whoever said this cannot speak for the household. */
    boolean stranger() {
        return switch (this) {
            case NOT_ADULT, WRONG_PERSON -> true;
            case AGREED, OFF_AIR_ONLY, REFUSED -> false;
        };
    }
}
