package gongping.view;

import java.util.List;
import java.util.Optional;

/**
 * What the host does next.
 *
 * @param main the one big step; empty while somebody else is waited for
 * @param waiting for whom, where the host has nothing to press: {@code keyer.1}, {@code witness.2}, {@code beacon},
 *     {@code check}, {@code second-machine}, {@code second-machine-differs}, {@code operator} and what he is to
 *     do ({@code operator.cadre}, {@code operator.off-air}, {@code operator.hang-up}), {@code left}
 * @param others what may be pressed beside it
 */
public record NextStep(Optional<Offer> main, List<String> waiting, List<Offer> others) {}
