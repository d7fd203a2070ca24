/** What each audience sees, and what it never does. */
@NullMarked
package gongping.view;

import org.jspecify.annotations.NullMarked;
