/** The whole program as processes: a conference from Ready to closed, and what kills it on the way. */
@NullMarked
package gongping.hall;

import org.jspecify.annotations.NullMarked;
