/**
 * What every decision shares: an order (a command with its id, actor and time), a decision (events or a refusal), a
 * recorded event. Knows no domain word, no clock and no store.
 */
@NullMarked
package gongping.kernel;

import org.jspecify.annotations.NullMarked;
