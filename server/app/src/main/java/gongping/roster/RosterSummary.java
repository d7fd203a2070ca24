package gongping.roster;

import java.time.Instant;
import java.util.Optional;

/**
 * One roster in a list.
 *
 * @param sample whether it holds sample numbers and no others; such a roster is for demonstrations
 * @param seal when and as what it was sealed; empty for a draft
 */
public record RosterSummary(
        RosterId id, boolean sample, int cadres, int households, Instant importedAt, Optional<Seal> seal) {
    /**
     * A seal.
     *
     * @param hash SHA-256 of {@code roster.tsv}, 64 hex characters
     */
    public record Seal(Instant at, String hash) {}
}
