package gongping.conference;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How two answers to one question compare (核对). */
public enum Sign {
    /** 一致. */
    @JsonProperty("equal")
    EQUAL,
    /** 有出入. */
    @JsonProperty("differs")
    DIFFERS,
    /** 部分一致. */
    @JsonProperty("partly")
    PARTLY,
    /** 无法核实: one side does not know or declines. */
    @JsonProperty("unknown")
    UNKNOWN,
    /** 待问: the other side was not asked yet, or the host has not judged yet. */
    @JsonProperty("wait")
    WAIT
}
