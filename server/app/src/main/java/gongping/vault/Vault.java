package gongping.vault;

import gongping.database.Database;
import gongping.kernel.Actor;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps personal data encrypted, hands it out one row at a time on record, and forgets for ever. */
public final class Vault {
    /** The most rows that one read gives. */
    public static final int ROWS_MAX = 1_000;

    private static final String WORDS = "words";
    private static final int SALT_BYTES = 16;
    private static final int SALT_CHARS = 2 * SALT_BYTES;

    /** A text to be kept. Row and column are ids and no personal data; a row has one column. */
    public record Plain(String row, String column, String text) {}

    /** A text as it is kept. */
    public record Sealed(String row, String column, Buffer key, Buffer data) {}

    /** What a read is for; stands in the record. */
    public enum Purpose {
        /** A masked name for a screen. */
        DISPLAY,
        /** The desk's own work: a masked number, a name to ask for. */
        DESK,
        /** A number shown in full because somebody pressed for it. */
        REVEAL,
        /** A number given to the telephone. */
        DIAL,
        /** Words read again by whoever may. */
        WORDS,
        /** A whole list for its owner. */
        EXPORT
    }

    /** Words that are kept: where they lie, and SHA-256 over salt and words as 64 hex characters. */
    public record Kept(String id, String hash) {}

    private final Store store;
    private final RowCipher cipher;
    private final SecureRandom random = new SecureRandom();

    private Vault(Store store, RowCipher cipher) {
        this.store = store;
        this.cipher = cipher;
    }

    /**
     * Opens the vault with the master key of this file, which is made (mode 600) where neither it nor any row exists.
     *
     * @return fails where the rows were sealed under another key, or the file can be read by others
     */
    public static Future<Vault> open(Vertx vertx, Database database, Path keyFile) {
        var store = new Store(database);
        return store.anyKey().compose(existing -> {
            if (existing.isPresent() && java.nio.file.Files.notExists(keyFile)) {
                return Future.failedFuture(
                        new IllegalStateException("vault.key-missing: rows exist and their key file does not"));
            }
            return vertx.executeBlocking(() -> new RowCipher(MasterKey.of(keyFile)), false)
                    .map(cipher -> {
                        if (existing.isPresent() && !cipher.knows(existing.get())) {
                            throw new IllegalStateException("vault.other-key: the rows were sealed under another key");
                        }
                        return new Vault(store, cipher);
                    });
        });
    }

    /** Encrypts texts, each under a new key of its own. Busy, not blocking: a few microseconds each, on a worker. */
    public List<Sealed> seal(List<Plain> texts) {
        return List.of(cipher.seal(texts));
    }

    /** Stores rows as part of a transaction; fails where one of the rows exists. */
    public Future<Void> store(SqlConnection transaction, List<Sealed> rows) {
        return Store.insert(transaction, rows);
    }

    /** The text of one row, read on record; empty where there is none or it was erased. */
    public Future<Optional<String>> read(String row, Actor by, Purpose purpose) {
        return read(List.of(row), by, purpose).map(texts -> Optional.ofNullable(texts.get(row)));
    }

    /** The texts of at most {@link #ROWS_MAX} rows, each read on record; what is missing was erased or never there. */
    public Future<Map<String, String>> read(List<String> rows, Actor by, Purpose purpose) {
        if (rows.size() > ROWS_MAX) {
            throw new IllegalArgumentException("at most " + ROWS_MAX + " rows at a time");
        }
        return store.read(rows, by, purpose).map(found -> {
            var texts = new java.util.HashMap<String, String>();
            found.forEach(one -> texts.put(one.row(), cipher.open(one)));
            return texts;
        });
    }

    /** Forgets a row: its key is destroyed, on record. False where there was nothing to forget. May be repeated. */
    public Future<Boolean> erase(String row, Actor by) {
        return store.erase(row, by);
    }

    /**
     * Keeps what somebody said. The same key gives what the first call kept, so that a repeated press keeps nothing
     * twice.
     *
     * @param key the order's idempotency key
     */
    public Future<Kept> keepWords(String key, String words) {
        String id = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MasterKey.sha256(key.getBytes(StandardCharsets.UTF_8)));
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        String text = HexFormat.of().formatHex(salt) + words;
        var sealed = seal(List.of(new Plain(wordsRow(id), WORDS, text))).getFirst();
        return store.keep(sealed).map(kept -> new Kept(id, hash(cipher.open(kept))));
    }

    /** What somebody said, read on record; empty where it was erased. */
    public Future<Optional<String>> words(String id, Actor by) {
        return read(wordsRow(id), by, Purpose.WORDS).map(text -> text.map(t -> t.substring(SALT_CHARS)));
    }

    /** Forgets what somebody said; the hash in the event proves nothing any more and tells nothing. */
    public Future<Boolean> eraseWords(String id, Actor by) {
        return erase(wordsRow(id), by);
    }

    private static String wordsRow(String id) {
        return "statement/" + id;
    }

    private static String hash(String saltAndWords) {
        return HexFormat.of().formatHex(MasterKey.sha256(saltAndWords.getBytes(StandardCharsets.UTF_8)));
    }
}
