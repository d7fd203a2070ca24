@NullMarked
package gongping.fairness;

import org.jspecify.annotations.NullMarked;
