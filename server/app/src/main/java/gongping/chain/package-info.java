/**
 * A witness's own secret chain on his own computer (draw.md §3.2): the file that keeps it under a passphrase, the
 * strips that are printed of it, and the line over which one link of it is revealed.
 *
 * <p>Public face: {@link gongping.chain.ChainFile}, {@link gongping.chain.Strips}, {@link gongping.chain.Revealing}.
 * Knows the draw, and the server as anybody does. K_0 leaves this room only encrypted, a link only when asked for.
 */
@NullMarked
package gongping.chain;

import org.jspecify.annotations.NullMarked;
