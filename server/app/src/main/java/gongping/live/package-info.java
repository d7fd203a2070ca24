/**
 * Views on their way to screens: snapshots and patches over WebSockets, encoded once and sent to everybody who watches.
 *
 * <p>Public face: {@link gongping.live.Channel} (one view: publish it, read it) and {@link gongping.live.Live} (takes
 * over an open socket). Inside: {@code History} (what was published), {@code Frame} (one message, encoded once),
 * {@code Subscriber} (one screen), {@code Wire} (how bytes reach it). Knows no domain word: a view is a JSON tree here.
 */
@NullMarked
package gongping.live;

import org.jspecify.annotations.NullMarked;
