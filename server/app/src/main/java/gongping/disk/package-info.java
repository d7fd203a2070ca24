/** What lies on a disk outside the database, safe whenever the power goes. Blocks: not for an event loop. */
@NullMarked
package gongping.disk;

import org.jspecify.annotations.NullMarked;
