/**
 * The program as a client of its own HTTP API: what the command line, the second machine and a witness's computer speak
 * through. Public face: {@link gongping.client.Api}, {@link gongping.client.Device}. Knows the wire only, no
 * room of the server but the names of desks.
 */
@NullMarked
package gongping.client;

import org.jspecify.annotations.NullMarked;
