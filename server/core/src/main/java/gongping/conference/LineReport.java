package gongping.conference;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A fact about the line, from the provider or from the person who dials by hand. */
public enum LineReport {
    /** The attempt is claimed and the order to the provider is on its way. */
    @JsonProperty("placing")
    PLACING,
    /** Whether the order reached the provider is not known; it is being looked for, never repeated. */
    @JsonProperty("unknown")
    UNKNOWN,
    /** The provider has the call. */
    @JsonProperty("dialling")
    DIALLING,
    /** It rings. */
    @JsonProperty("ringing")
    RINGING,
    /** Somebody picked up; the greeting plays. */
    @JsonProperty("greeting")
    GREETING,
    /** The callee is in the room with the operator, off air. */
    @JsonProperty("joined")
    JOINED,
    /** The hall's leg is open: on air. */
    @JsonProperty("hall-on")
    HALL_ON,
    /** The hall's leg is held: off air. */
    @JsonProperty("hall-off")
    HALL_OFF,
    /** The provider refused the order; nothing was dialled. */
    @JsonProperty("refused")
    REFUSED,
    /** The number to be dialled is not the sealed one; nothing was dialled. */
    @JsonProperty("not-sealed")
    NOT_SEALED,
    /** Busy. */
    @JsonProperty("busy")
    BUSY,
    /** Rang out. */
    @JsonProperty("no-answer")
    NO_ANSWER,
    /** Rejected, unallocated, barred. */
    @JsonProperty("failed")
    FAILED,
    /** The line is down after somebody picked up. */
    @JsonProperty("hung-up")
    HUNG_UP,
    /** No trace of the call within 60 s. */
    @JsonProperty("lost")
    LOST
}
