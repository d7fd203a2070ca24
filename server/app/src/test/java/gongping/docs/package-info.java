/** The documentation that runs: the HTTP scripts of {@code docs/api} against a whole server. */
@NullMarked
package gongping.docs;

import org.jspecify.annotations.NullMarked;
