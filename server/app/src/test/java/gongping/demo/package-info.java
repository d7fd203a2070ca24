/** How the demonstration is prepared. */
@NullMarked
package gongping.demo;

import org.jspecify.annotations.NullMarked;
