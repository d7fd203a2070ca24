/**
 * The routes of signing in, accounts and devices. Public face: {@code SessionRoutes} and {@code AccountRoutes}, for the
 * composition root.
 */
@NullMarked
package gongping.access.web;

import org.jspecify.annotations.NullMarked;
