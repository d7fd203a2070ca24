/**
 * A roster on its way to a draw, over HTTP: two persons seal it, anybody looks a number up and objects, the registrar
 * answers. Public face: {@link RosterRecords}, {@link Sealings}, {@link Sayings} and the routes. Knows nothing of a
 * household; what somebody wrote lies in the vault behind {@link Sayings}.
 */
@NullMarked
package gongping.preparation.web;

import org.jspecify.annotations.NullMarked;
