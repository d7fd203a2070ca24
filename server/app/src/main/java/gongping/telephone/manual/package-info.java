/**
 * The telephone in a hand: a person dials, and a person says what the line says. Public face:
 * {@link gongping.telephone.manual.HandTelephone}. That a call is on air counts only when a second person says so too;
 * that it is off air counts at once.
 */
@NullMarked
package gongping.telephone.manual;

import org.jspecify.annotations.NullMarked;
