/**
 * The roster: the grid tree, units, cadres and households of a county, read from the county's own files, checked, kept,
 * sealed as DRAW/1 §3.1 and read by everybody else. Public face: {@link gongping.roster.RosterCheck} for files.
 *
 * <p>Names, telephone numbers and addresses of households and mobiles of cadres pass through here on their way to the
 * vault; they never reach a log, and a report shows them masked.
 */
@NullMarked
package gongping.roster;

import org.jspecify.annotations.NullMarked;
