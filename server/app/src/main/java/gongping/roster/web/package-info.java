/**
 * The roster over HTTP: upload, progress and report, seal, attendance. Public face:
 * {@link gongping.roster.web.RosterRoutes} and {@link gongping.roster.web.AttendanceRoutes}. A report names row, column
 * and reason; personal values stand in it masked.
 */
@NullMarked
package gongping.roster.web;

import org.jspecify.annotations.NullMarked;
