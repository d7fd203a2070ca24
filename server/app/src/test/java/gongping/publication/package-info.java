/** Who gets to know what of a draw, and when: everything that leaves a server over a whole ceremony. */
@NullMarked
package gongping.publication;

import org.jspecify.annotations.NullMarked;
