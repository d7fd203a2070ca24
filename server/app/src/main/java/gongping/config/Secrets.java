package gongping.config;

import gongping.disk.SecretFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Files that hold a secret: readable by their owner alone, and no secret that comes with a manual. */
final class Secrets {
    private static final int LENGTH_MIN = 16;
    private static final Set<String> DEFAULTS = Set.of(
            "changeme",
            "change-me",
            "password",
            "secret",
            "gongping",
            "postgres",
            "example",
            "default",
            "admin",
            "test");

    private Secrets() {}

    /** Why this file is no secret; empty if it may be used. */
    static Optional<String> fault(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            return Optional.of("no file that can be read");
        }
        try {
            if (SecretFile.isOpenToOthers(file)) {
                return Optional.of("others can read the file; chmod 600 it");
            }
            return textFault(text(file));
        } catch (IOException e) {
            return Optional.of("cannot be read");
        }
    }

    static String text(Path file) throws IOException {
        return Files.readString(file).strip();
    }

    private static Optional<String> textFault(String text) {
        var folded = text.toLowerCase(Locale.ROOT);
        var rest = folded;
        for (var usual : DEFAULTS) {
            rest = rest.replace(usual, "");
        }
        if (text.length() < LENGTH_MIN) {
            return Optional.of("the secret is shorter than " + LENGTH_MIN + " characters");
        }
        return rest.length() < LENGTH_MIN / 2 || folded.chars().distinct().count() < LENGTH_MIN / 3
                ? Optional.of("a default secret is refused; make one with: openssl rand -base64 32")
                : Optional.empty();
    }
}
