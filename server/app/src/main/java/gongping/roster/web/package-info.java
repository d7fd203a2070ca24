/**
 * The roster over HTTP: upload, progress and report, seal, discard. Public face:
 * {@link gongping.roster.web.RosterRoutes}. A report names row, column and reason; personal values stand in it masked.
 */
@NullMarked
package gongping.roster.web;

import org.jspecify.annotations.NullMarked;
