/** What a client trusts. */
@NullMarked
package gongping.client;

import org.jspecify.annotations.NullMarked;
