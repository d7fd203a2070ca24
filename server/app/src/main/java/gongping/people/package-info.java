/**
 * The names behind the ids, for screens and for the telephone: read from roster and vault once they are needed, kept in
 * memory while a conference is shown, forgotten with an erasure. Public face: {@link gongping.people.People}. Every
 * look into the vault is on record there.
 */
@NullMarked
package gongping.people;

import org.jspecify.annotations.NullMarked;
