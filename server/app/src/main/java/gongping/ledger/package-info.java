/**
 * The append-only, hash-chained ledger and the loop that decides orders against it: {@link gongping.ledger.Ledger},
 * one {@link gongping.ledger.Sequencer} for each kind of stream, {@link gongping.ledger.Outcome} for the answers,
 * {@link gongping.ledger.Verification} for whoever wants to know that nothing was changed.
 *
 * <p>It is blind: it knows streams, versions, type names, bytes and hashes, and nothing of the domain.
 */
@NullMarked
package gongping.ledger;

import org.jspecify.annotations.NullMarked;
