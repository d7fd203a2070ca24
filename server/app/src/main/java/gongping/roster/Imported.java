package gongping.roster;

import java.util.Optional;

/**
 * The outcome of an import.
 *
 * @param roster the new draft; empty where the report has a fault, and then nothing was kept
 */
public record Imported(Optional<RosterId> roster, RosterReport report) {}
