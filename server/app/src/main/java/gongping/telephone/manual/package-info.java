/**
 * The telephone in a hand: a person dials, and a person says what the line says. Public face:
 * {@link gongping.telephone.manual.HandTelephone}. That a call is on air counts only where it was ordered, and the
 * rules of the conference ask that another person says so than the one who ordered it; that it is off air counts at
 * once.
 */
@NullMarked
package gongping.telephone.manual;

import org.jspecify.annotations.NullMarked;
