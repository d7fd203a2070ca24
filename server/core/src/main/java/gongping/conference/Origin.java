package gongping.conference;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** How a cadre came to stand before the meeting. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Origin.Drawn.class, name = "drawn"),
    @JsonSubTypes.Type(value = Origin.Named.class, name = "named")
})
public sealed interface Origin {
    /** By the draw: the round, and the place in the round's entries, from 0. */
    record Drawn(int round, int entry) implements Origin {}

    /** 点名: called to account by name, by this person or body; stays in the pool. */
    record Named(String by) implements Origin {}
}
