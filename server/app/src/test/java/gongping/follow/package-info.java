/** The second machine against a server that the test plays, and from paper. */
@NullMarked
package gongping.follow;

import org.jspecify.annotations.NullMarked;
