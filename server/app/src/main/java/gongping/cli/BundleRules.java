package gongping.cli;

import gongping.draw.Manifest;
import gongping.draw.Sha256;
import gongping.tlog.PolicyText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Whether the rules that are believed are those of a bundle's manifest; a policy by itself is believed as it is. */
final class BundleRules {
    private static final String MANIFEST = "manifest.txt";

    private BundleRules() {}

    /** What does not fit: a file, a code, and why. */
    record Mismatch(String file, String code, String why) {}

    /** The mismatch between this file and the bundle's manifest, if there is one. */
    static Optional<Mismatch> of(Path bundle, Path policy) throws IOException {
        var bytes = Files.readAllBytes(policy);
        if (PolicyText.read(bytes) instanceof PolicyText.Read.Good) {
            return Optional.empty();
        }
        var own = Sha256.of(bytes);
        try {
            return Manifest.read(Files.readString(bundle.resolve(MANIFEST)))
                    .map(manifest -> manifest.rules().equals(own)
                            ? Optional.<Mismatch>empty()
                            : Optional.of(new Mismatch(
                                    policy.toString(),
                                    "rules.hash",
                                    "has the hash " + own.hex() + "; the bundle's manifest has rules="
                                            + manifest.rules().hex())))
                    .orElse(Optional.of(new Mismatch(MANIFEST, "manifest.form", "is no manifest")));
        } catch (NoSuchFileException none) {
            return Optional.of(new Mismatch(MANIFEST, "manifest.form", "is missing: the rules cannot be compared"));
        }
    }
}
