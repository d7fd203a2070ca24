/** Who is behind the numbers, over a real vault. */
@NullMarked
package gongping.people;

import org.jspecify.annotations.NullMarked;
