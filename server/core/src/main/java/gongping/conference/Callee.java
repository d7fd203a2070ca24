package gongping.conference;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import gongping.draw.CadreId;
import gongping.draw.HouseholdId;

/** Who is telephoned. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Callee.OfHousehold.class, name = "household"),
    @JsonSubTypes.Type(value = Callee.OfCadre.class, name = "cadre")
})
public sealed interface Callee {
    /** A household of a household round; {@code turn} counts its tries from 1. */
    record OfHousehold(int round, HouseholdId household, int turn) implements Callee {}

    /** A cadre who answers the meeting by telephone. */
    record OfCadre(CadreId cadre) implements Callee {}
}
