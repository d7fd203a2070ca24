@NullMarked
package gongping.tlog;

import org.jspecify.annotations.NullMarked;
