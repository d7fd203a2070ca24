/**
 * DRAW/1, the publicly verifiable draw. The server appends to a {@link gongping.draw.Ceremony}, an auditor runs the
 * {@link gongping.draw.Verifier}; both walk the same rules. Plain values throughout: no clock, no randomness, no
 * network. Reads files in {@link gongping.draw.Bundle} and vectors in {@link gongping.draw.SelfTest} only.
 *
 * <p>Must not know: conferences, screens, calls in progress, storage.
 */
@NullMarked
package gongping.draw;

import org.jspecify.annotations.NullMarked;
