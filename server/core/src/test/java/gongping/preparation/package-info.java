/** The rulebook of a roster before the draw: each test is a rule, told by its name. */
@NullMarked
package gongping.preparation;

import org.jspecify.annotations.NullMarked;
