/** The rulebook of a conference: each test is a rule, told by its name. */
@NullMarked
package gongping.conference;

import org.jspecify.annotations.NullMarked;
