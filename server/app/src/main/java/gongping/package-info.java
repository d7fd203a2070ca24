/** The shell: the composition root. Read {@code Gongping} from top to bottom to see how the program is wired. */
@NullMarked
package gongping;

import org.jspecify.annotations.NullMarked;
