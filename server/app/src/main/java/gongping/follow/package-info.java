/**
 * The second machine (第二台机): follows a draw from its own computer, keeps its own copy, recomputes every round and
 * says whether it came to the same (draw.md §3.11). Knows the draw and the HTTP interface, nothing of the server.
 */
@NullMarked
package gongping.follow;

import org.jspecify.annotations.NullMarked;
