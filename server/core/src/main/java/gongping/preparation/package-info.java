/**
 * What happens to a roster on record before anybody is drawn from it: two persons seal it, everybody may object for
 * some days, every objection is answered. Public face: {@link gongping.preparation.RosterRules} (decide, evolve),
 * {@link gongping.preparation.RosterRecord} (the state), {@link gongping.preparation.RosterCommand},
 * {@link gongping.preparation.RosterEvent} and {@link gongping.preparation.RosterEvents} (their wire form). Pure: no
 * clock, no store; what somebody wrote lies elsewhere and is a statement here.
 */
@NullMarked
package gongping.preparation;

import org.jspecify.annotations.NullMarked;
