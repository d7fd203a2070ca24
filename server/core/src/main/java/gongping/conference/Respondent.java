package gongping.conference;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import gongping.draw.HouseholdId;

/** Whose answer it is. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Respondent.TheCadre.class, name = "cadre"),
    @JsonSubTypes.Type(value = Respondent.OneHousehold.class, name = "household")
})
public sealed interface Respondent {
    /** The cadre of the inquiry: the top bar. */
    record TheCadre() implements Respondent {}

    /** A household that was called: the lower bar. */
    record OneHousehold(HouseholdId household) implements Respondent {}
}
