package gongping.view;

import gongping.conference.Statement;
import gongping.draw.CadreId;
import gongping.draw.HouseholdId;
import gongping.draw.Quota;
import java.util.Optional;

/** The public names behind the ids. Answers at once, from memory; what it does not know is empty, never guessed. */
public interface Directory {
    /** What is public of a cadre. */
    record Official(String name, String unit, String post, String township) {}

    /**
     * What may be said of a household in public.
     *
     * @param masked the head's surname and two stars, 王**; 已删除 once it was erased
     * @param place the village where it has 50 households or more, else the township
     */
    record Home(String masked, String place) {}

    /** The cadre of this number. */
    Optional<Official> official(CadreId id);

    /** The household of this number. */
    Optional<Home> home(HouseholdId id);

    /** The name of a venue, of {@code phone}, or of the reason for which somebody is absent. */
    String where(String code);

    /** The name of a quota's group and value, such as 青石镇. */
    String group(Quota.Filter filter);

    /** The words of a statement; empty once they were erased. */
    Optional<String> words(Statement statement);
}
