/**
 * Reads a table, row by row, from CSV or a workbook of unknown origin. Public face: {@link
 * gongping.roster.table.Table}. It says what stands in the cells and knows nothing of rosters. A workbook is opened
 * in a process of its own with a small heap, so that a hostile one takes nothing down with it.
 */
@NullMarked
package gongping.roster.table;

import org.jspecify.annotations.NullMarked;
