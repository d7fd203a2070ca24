/**
 * Who somebody is and what he may do: roles, desks, the one permission table, accounts, sessions, pairing codes.
 *
 * <p>Public face: {@link gongping.access.Access} and the values it speaks in ({@code Role}, {@code Desk},
 * {@code Permission}, {@code Principal}). Knows PostgreSQL and no HTTP; the routes stand in {@code access.web}. A
 * password, a token and a pairing code leave this room only to the person they belong to; none is stored or logged.
 */
@NullMarked
package gongping.access;

import org.jspecify.annotations.NullMarked;
