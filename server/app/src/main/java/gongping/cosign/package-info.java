/**
 * Whoever looks at a draw's log from outside: reads it from an address or a folder, checks it, and, as a cosigner 共签方,
 * signs for it as long as it only grows. Runs on computers that are not the server's.
 */
@NullMarked
package gongping.cosign;

import org.jspecify.annotations.NullMarked;
