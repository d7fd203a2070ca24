package gongping.preparation.web;

import gongping.conference.Statement;
import gongping.kernel.Actor;
import io.vertx.core.Future;
import java.util.Optional;

/** Where objections and their answers are kept, encrypted and erasable; the vault. */
public interface Sayings {
    /** Keeps words; the same key gives the same statement again. */
    Future<Statement> keep(String key, String words);

    /** The words of a statement; empty where they were erased. */
    Future<Optional<String>> read(String id);

    /** Forgets them for ever. */
    Future<Boolean> erase(String id, Actor by);
}
