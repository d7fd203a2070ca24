package gongping.conference;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The outcome of an inquiry (评定). Four of equal weight; the design does not vote. */
public enum Verdict {
    /** 满意. */
    @JsonProperty("satisfied")
    SATISFIED,
    /** 基本满意. */
    @JsonProperty("basically-satisfied")
    BASICALLY_SATISFIED,
    /** 不满意. */
    @JsonProperty("not-satisfied")
    NOT_SATISFIED,
    /** 待核查. */
    @JsonProperty("to-be-investigated")
    TO_BE_INVESTIGATED
}
