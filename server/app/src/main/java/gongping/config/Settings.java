package gongping.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How an installation is set up.
 *
 * @param http how it faces the world
 * @param database where its tables are
 * @param data its own folder: chains of the draw, uploads on their way in
 * @param vaultKey the file with the key of the vault
 * @param airDelayS how many seconds air time runs behind hall time; 20 at least, the rule for live television
 * @param telephone how households are called
 * @param cosigners where cosigners of the draws' logs are asked, by their names in the rules
 * @param kind whether real conferences are held here, or rehearsals
 * @param secondDisk the folder on a second disk that gets the published bundles, if there is one
 * @param chainsSeen the file with the published ends of all chains, which both kinds share
 */
public record Settings(
        HttpSettings http,
        DatabaseSettings database,
        Path data,
        Path vaultKey,
        int airDelayS,
        TelephoneSettings telephone,
        Map<String, URI> cosigners,
        Kind kind,
        Optional<Path> secondDisk,
        Path chainsSeen) {
    /** What an installation is for, from its first start on. */
    public enum Kind {
        /** Real conferences, and demonstrations. */
        CONFERENCE,
        /** Rehearsals, and nothing else: they can be purged. */
        REHEARSAL
    }

    public Settings {
        cosigners = Map.copyOf(cosigners);
    }

    /**
     * Reads and checks a file.
     *
     * @param home the folder with the built pages
     * @throws SettingsRefused naming everything that is wrong at once
     */
    public static Settings read(Path file, Path home) {
        return SettingsFile.read(file).check(new SettingsCheck(file, home));
    }
}
