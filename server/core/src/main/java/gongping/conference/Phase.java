package gongping.conference;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where the conference stands: planned, sealed, live, paused, closed. */
public enum Phase {
    /** Nothing happened yet. */
    @JsonProperty("none")
    NONE,
    /** 筹备: on the calendar. */
    @JsonProperty("planned")
    PLANNED,
    /** 已封存: the manifest is published. */
    @JsonProperty("sealed")
    SEALED,
    /** 直播中. */
    @JsonProperty("live")
    LIVE,
    /** 暂停. */
    @JsonProperty("paused")
    PAUSED,
    /** 已闭幕. */
    @JsonProperty("closed")
    CLOSED
}
