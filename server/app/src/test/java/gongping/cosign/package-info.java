@NullMarked
package gongping.cosign;

import org.jspecify.annotations.NullMarked;
