@NullMarked
package gongping.draw;

import org.jspecify.annotations.NullMarked;
