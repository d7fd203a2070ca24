/**
 * The HTTP server: limits, headers, who may come in, the contract's router, the built pages, the door of the live
 * sockets.
 *
 * <p>Public face: {@link gongping.http.Web} (start, withdraw, close), {@link gongping.http.Routes} and
 * {@link gongping.http.Operations} (how a feature adds its operations), {@link gongping.http.Exchange},
 * {@link gongping.http.Answer} and {@link gongping.http.Problem} (what a handler reads and gives), and
 * {@link gongping.http.LiveDoor} (where the live part takes over a socket). Knows the permission table and no feature.
 */
@NullMarked
package gongping.http;

import org.jspecify.annotations.NullMarked;
