package gongping.conference;

import gongping.draw.CadreId;
import java.util.Optional;

/**
 * Where somebody is, settled before the dice.
 *
 * @param cadre who
 * @param present in a venue or reachable by telephone; otherwise excused
 * @param where {@code hall}, a sub-venue's code or {@code phone}; the reason's code when absent
 * @param approvedBy the body that excused the absent
 */
public record Presence(CadreId cadre, boolean present, String where, Optional<String> approvedBy) {
    public Presence {
        if (!where.matches("[A-Za-z0-9._-]{1,40}") || (!present && approvedBy.isEmpty())) {
            throw new IllegalArgumentException("presence");
        }
    }
}
