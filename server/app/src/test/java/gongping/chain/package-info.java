@NullMarked
package gongping.chain;

import org.jspecify.annotations.NullMarked;
