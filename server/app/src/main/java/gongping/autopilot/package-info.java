/**
 * Conducts a whole conference of the demonstration through the public HTTP interface, at a pace that a person can
 * watch. It looks at what the screens show and presses what comes next, so somebody may press in between, and a
 * server that comes back is met where it stands. Public face: {@link gongping.autopilot.Pilot}. Knows no other
 * package of the shell.
 */
@NullMarked
package gongping.autopilot;

import org.jspecify.annotations.NullMarked;
