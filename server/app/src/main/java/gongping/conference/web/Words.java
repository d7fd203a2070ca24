package gongping.conference.web;

import gongping.conference.Statement;
import io.vertx.core.Future;

/** Where the words that people say are kept, encrypted and erasable; the vault. */
public interface Words {
    /**
     * Keeps the words of one order. The same key with the same words gives the same statement again, so that a repeated
     * press keeps nothing twice.
     *
     * @param key the order's idempotency key
     * @param words 1 to 500 characters
     */
    Future<Statement> keep(String key, String words);
}
