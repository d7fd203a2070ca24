package gongping.preparation.web;

import gongping.conference.Statement;
import gongping.kernel.Actor;
import gongping.vault.Vault;
import io.vertx.core.Future;
import java.util.Optional;

/** The words of tests, in a vault of their own. */
public final class Said {
    private Said() {}

    /** In this vault. */
    public static Sayings in(Vault vault) {
        return new Sayings() {
            @Override
            public Future<Statement> keep(String key, String words) {
                return vault.keepWords(key, words).map(kept -> new Statement(kept.id(), kept.hash()));
            }

            @Override
            public Future<Optional<String>> read(String id) {
                return vault.words(id, Actor.SYSTEM);
            }

            @Override
            public Future<Boolean> erase(String id, Actor by) {
                return vault.eraseWords(id, by);
            }
        };
    }
}
