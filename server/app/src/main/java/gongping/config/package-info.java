/**
 * How an installation is set up: one file, read once, checked as a whole, then values that cannot be wrong.
 *
 * <p>Public face: {@link gongping.config.Settings} and the records it is made of. Knows no other room.
 */
@NullMarked
package gongping.config;

import org.jspecify.annotations.NullMarked;
