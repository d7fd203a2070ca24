/**
 * The roster: the grid tree, units, cadres and households of a county, read from the county's own files, checked, kept,
 * sealed as DRAW/1 §3.1 and read by everybody else.
 *
 * <p>Public face: {@link gongping.roster.Rosters} (import, seal, find), {@link gongping.roster.Directory} (the public
 * part of one roster), {@link gongping.roster.Households} (the people behind its numbers, on record),
 * {@link gongping.roster.RosterCheck} and {@link gongping.roster.AttendanceCheck} (files without a database).
 *
 * <p>Names, telephone numbers and addresses of households and mobiles of cadres pass through here on their way to the
 * vault; they never reach a log, and a report shows them masked.
 */
@NullMarked
package gongping.roster;

import org.jspecify.annotations.NullMarked;
