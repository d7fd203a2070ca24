package gongping.conference.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import gongping.conference.Plan;
import gongping.draw.Manifest;
import gongping.draw.Sha256;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What stands behind a manifest that waits for approval, in words that a person can read: a manifest has hashes only.
 *
 * @param rules the rules' text; empty where no text with the manifest's hash is here
 * @param plan what is settled of the conference; the manifest does not name it
 */
public record Proposed(Optional<String> rules, Optional<Plan> plan) {
    /** Finds it, by a conference's id and its manifest's text. */
    public interface Finder extends BiFunction<String, String, Future<Proposed>> {}

    /** Over these stores. */
    public static Finder in(Conferences conferences, SealedFiles files) {
        return (conference, manifest) -> {
            var plan =
                    conferences.find(conference).flatMap(known -> known.state().plan());
            return Manifest.read(manifest)
                    .map(read -> rules(files, read.rules()))
                    .orElse(Future.succeededFuture(Optional.empty()))
                    .map(rules -> new Proposed(rules, plan));
        };
    }

    /** Hashed anew: what is shown is what the manifest names, or nothing. */
    private static Future<Optional<String>> rules(SealedFiles files, Sha256 hash) {
        return files.bytes(hash)
                .map(found ->
                        found.filter(bytes -> Sha256.of(bytes).equals(hash)).map(bytes -> new String(bytes, UTF_8)));
    }
}
