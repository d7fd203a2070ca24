@NullMarked
package gongping.drawlog;

import org.jspecify.annotations.NullMarked;
