/**
 * Personal data, encrypted. Public face: {@link gongping.vault.Vault}, the only public type. Each row has a key of its
 * own, wrapped by a master key that lies in a file outside PostgreSQL: whoever has the database alone has nothing, and
 * whose row key is gone is forgotten. Every read and every erasure is on record before its answer leaves.
 *
 * <p>Knows ids and texts, not what they mean. Few may import it: {@code roster}, {@code telephone} and the edge of the
 * conference.
 */
@NullMarked
package gongping.vault;

import org.jspecify.annotations.NullMarked;
