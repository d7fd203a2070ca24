/**
 * A transparency log after the C2SP documents of the same names: signed-note, tlog-checkpoint, tlog-cosignature,
 * tlog-tiles, tlog-proof, tlog-witness, tlog-policy; the tree is RFC 6962's. Entries are bytes: whose they are is not
 * known here. Plain values throughout: no clock, no randomness, no network, no file.
 *
 * <p>A <em>cosigner</em> is what C2SP calls a witness; a witness of the draw owns a secret chain.
 *
 * <p>Must not know: draws, conferences, storage, HTTP.
 */
@NullMarked
package gongping.tlog;

import org.jspecify.annotations.NullMarked;
