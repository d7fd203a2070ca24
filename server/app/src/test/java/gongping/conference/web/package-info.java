/** A conference over the wire: what goes in, what every screen gets. */
@NullMarked
package gongping.conference.web;

import org.jspecify.annotations.NullMarked;
