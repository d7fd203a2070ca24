package gongping.roster;

import gongping.draw.CadreId;
import gongping.draw.Code;
import java.util.Optional;

/**
 * One row of an attendance file.
 *
 * @param where {@code hall}, a sub-venue's code or {@code phone}; the reason's code when absent
 * @param approvedBy the body that excused the absent, at most 80 characters
 */
public record AttendanceRow(CadreId cadre, boolean present, Code where, Optional<String> approvedBy) {}
