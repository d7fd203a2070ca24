package gongping.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongping.database.Access;
import gongping.database.Database;
import gongping.database.Databases;
import gongping.kernel.Actor;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    private static final Actor DESK = new Actor("u-desk");
    private static final String SECRET = "鮪鮫鮬";

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final Access access = Databases.fresh();
    private final Database database = Databases.open(vertx, access);
    private Vault vault;

    @BeforeEach
    void open() throws Exception {
        vault = get(Vault.open(vertx, database, key()));
        store("household/r1/C00001/H01", SECRET);
        store("household/r1/C00001/H02", "another");
    }

    @AfterEach
    void close() throws Exception {
        get(database.close());
        get(vertx.close());
    }

    @Test
    void a_row_is_read_as_it_was_stored_and_each_read_is_on_record() throws Exception {
        assertThat(read("household/r1/C00001/H01")).contains(SECRET);
        assertThat(read("household/r1/C00001/H01")).contains(SECRET);
        assertThat(read("household/r1/C00001/H99")).isEmpty();
        assertThat(rows("select actor || ' ' || purpose || ' ' || id from vault_use order by n"))
                .containsExactly(
                        "u-desk reveal household/r1/C00001/H01",
                        "u-desk reveal household/r1/C00001/H01",
                        "u-desk reveal household/r1/C00001/H99");
    }

    @Test
    void the_record_of_reads_cannot_be_changed_even_by_its_owner() throws Exception {
        read("household/r1/C00001/H01");
        for (String sql : List.of("delete from vault_use", "truncate vault_use", "update vault_use set actor = 'x'")) {
            assertThatThrownBy(() -> owner(sql)).isInstanceOf(SQLException.class);
        }
        assertThat(rows("select actor from vault_use")).hasSize(1);
    }

    @Test
    void two_rows_cannot_change_places() throws Exception {
        owner("""
                update vault a set key = b.key, data = b.data from vault b
                where a.id like '%H01' and b.id like '%H02'
                """);
        assertThatThrownBy(() -> read("household/r1/C00001/H01")).hasMessageContaining("vault.tampered");
        owner("update vault set col = 'other' where id like '%H02'");
        assertThatThrownBy(() -> read("household/r1/C00001/H02")).hasMessageContaining("vault.tampered");
    }

    @Test
    void the_same_text_is_never_stored_as_the_same_bytes() throws Exception {
        store("a", "same");
        store("b", "same");
        var stored = rows("select encode(data, 'hex') from vault where id in ('a', 'b')");
        assertThat(stored).hasSize(2).doesNotHaveDuplicates();
        assertThat(rows("select encode(key, 'hex') from vault")).doesNotHaveDuplicates();
    }

    @Test
    void an_erased_row_is_gone_and_its_erasure_on_record() throws Exception {
        assertThat(get(vault.erase("household/r1/C00001/H01", DESK))).isTrue();
        assertThat(get(vault.erase("household/r1/C00001/H01", DESK))).isFalse();
        assertThat(read("household/r1/C00001/H01")).isEmpty();
        assertThat(read("household/r1/C00001/H02")).contains("another");
        assertThat(rows("select coalesce(length(key), 0) || ' ' || length(data) from vault where id like '%H01'"))
                .containsExactly("0 0");
        assertThat(rows("select id from vault_use where purpose = 'erase'")).containsExactly("household/r1/C00001/H01");
    }

    @Test
    void words_are_kept_once_per_key_and_their_hash_tells_nothing() throws Exception {
        var first = get(vault.keepWords("key-1", "他没有来过"));
        assertThat(get(vault.keepWords("key-1", "他没有来过"))).isEqualTo(first);
        var other = get(vault.keepWords("key-2", "他没有来过"));
        assertThat(other.hash()).isNotEqualTo(first.hash()).matches("[0-9a-f]{64}");
        assertThat(first.id()).matches("[A-Za-z0-9_-]{8,64}");
        assertThat(get(vault.words(first.id(), DESK))).contains("他没有来过");
        assertThat(get(vault.eraseWords(first.id(), DESK))).isTrue();
        assertThat(get(vault.words(first.id(), DESK))).isEmpty();
    }

    @Test
    void the_key_file_is_its_owners_alone_and_lies_outside_the_database() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key())))
                .isEqualTo("rw-------");
        String key = Files.readString(key()).strip();
        assertThat(rows("select encode(key, 'hex') || encode(data, 'hex') from vault"))
                .noneMatch(row -> row.contains(key));
        Files.setPosixFilePermissions(key(), PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> get(Vault.open(vertx, database, key()))).hasMessageContaining("vault.key-readable");
    }

    @Test
    void another_key_or_none_is_noticed_when_the_vault_opens() throws Exception {
        Files.move(key(), folder.resolve("kept"));
        assertThatThrownBy(() -> get(Vault.open(vertx, database, key()))).hasMessageContaining("vault.key-missing");
        Files.writeString(key(), "0".repeat(64));
        Files.setPosixFilePermissions(key(), PosixFilePermissions.fromString("rw-------"));
        assertThatThrownBy(() -> get(Vault.open(vertx, database, key()))).hasMessageContaining("vault.other-key");
    }

    private Path key() {
        return folder.resolve("vault.key");
    }

    private void store(String row, String text) throws TimeoutException {
        var sealed = vault.seal(List.of(new Vault.Plain(row, "private", text)));
        get(database.transaction(Duration.ofSeconds(5), connection -> vault.store(connection, sealed)));
    }

    private java.util.Optional<String> read(String row) throws TimeoutException {
        return get(vault.read(row, DESK, Vault.Purpose.REVEAL));
    }

    private List<String> rows(String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = Databases.owner(access);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private void owner(String sql) throws SQLException {
        try (var connection = Databases.owner(access);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static <T> T get(Future<T> future) throws TimeoutException {
        return future.await(30, TimeUnit.SECONDS);
    }
}
