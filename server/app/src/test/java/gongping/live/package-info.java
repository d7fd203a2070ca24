/** What a screen may rely on. */
@NullMarked
package gongping.live;

import org.jspecify.annotations.NullMarked;
