/**
 * The telephone, whoever provides it. Public face: the port {@link gongping.telephone.Telephone} and its words;
 * {@code telephone.twilio}, {@code telephone.manual} are its adapters, {@code telephone.simulator} is a provider for
 * drills, {@code telephone.flow} carries a call from the order to its end.
 *
 * <p>A dialling is known here by an opaque {@link gongping.telephone.LineId}; what it stands for (conference,
 * household, try) is not known. Numbers pass through to the provider and are never logged, stored or reported.
 */
@NullMarked
package gongping.telephone;

import org.jspecify.annotations.NullMarked;
