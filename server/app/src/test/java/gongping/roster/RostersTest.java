package gongping.roster;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.database.Access;
import gongping.database.Database;
import gongping.database.Databases;
import gongping.draw.CadreId;
import gongping.draw.Code;
import gongping.draw.HouseholdId;
import gongping.draw.Sha256;
import gongping.kernel.Actor;
import gongping.sample.County;
import gongping.vault.Vault;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RostersTest {
    private static final Actor REGISTRAR = new Actor("u-registrar");
    private static final HouseholdId FIRST = new HouseholdId(new CadreId(1), 1);

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final Access access = Databases.fresh();
    private final Database database = Databases.open(vertx, access);
    private Vault vault;
    private Rosters rosters;
    private SampleFiles county;

    @BeforeEach
    void open() throws Exception {
        vault = get(Vault.open(vertx, database, folder.resolve("vault.key")));
        rosters = new Rosters(vertx, database, vault, folder.resolve("data"));
        county = new SampleFiles(folder.resolve("county"));
    }

    @AfterEach
    void close() throws Exception {
        rosters.close();
        get(database.close());
        get(vertx.close());
    }

    @Test
    void a_county_comes_back_as_it_was_written() throws Exception {
        var directory = imported();
        var rows = county.cells("cadres");
        var units = county.cells("units").stream().collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
        for (int i = 1; i < rows.size(); i++) {
            var row = rows.get(i);
            var card = directory.cadre(new CadreId(i)).orElseThrow();
            assertThat(List.of(card.id().text(), card.name(), card.unit(), card.post(), card.rank()))
                    .containsExactly(row.get(0), row.get(1), units.get(row.get(2)), row.get(3), row.get(4));
        }
        assertThat(directory.grids()).hasSize(county.cells("grids").size() - 1);
        assertThat(directory.groups()).containsOnlyKeys(new Code("rank"), new Code("township"), new Code("unitkind"));
        assertThat(readBack(directory)).isEqualTo(written());
    }

    @Test
    void a_workbook_gives_the_same_roster_as_csv() throws Exception {
        var files = County.of(SampleFiles.SIZE, false).write(folder.resolve("books"), County.Format.XLSX);
        var uploads = files.stream().map(Upload::of).limit(5).toList();
        var outcome = get(rosters.importFiles(uploads, true, REGISTRAR, (file, rows) -> {}));
        var directory = get(rosters.directory(outcome.roster().orElseThrow())).orElseThrow();
        assertThat(readBack(directory)).isEqualTo(written());
        assertThat(directory.cadres()).isEqualTo(imported().cadres());
    }

    @Test
    void many_chunks_are_stored_while_the_event_loop_stays_free() throws Exception {
        var files = County.of(new County.Size(900, 71_000), false).write(folder.resolve("large"), County.Format.CSV);
        var uploads = files.stream().map(Upload::of).limit(5).toList();
        var beats = new java.util.concurrent.atomic.AtomicInteger();
        vertx.setPeriodic(20, tick -> beats.incrementAndGet());
        var outcome = get(rosters.importFiles(uploads, true, REGISTRAR, (file, rows) -> {}));
        assertThat(outcome.report().households()).isEqualTo(71_000);
        assertThat(count("select count(*) from roster_household")).isEqualTo(71_000);
        assertThat(count("select count(*) from vault")).isEqualTo(71_900);
        assertThat(beats).hasPositiveValue();
    }

    @Test
    void a_fault_in_the_last_row_leaves_nothing_behind() throws Exception {
        county.cell("groups", 37, 3, "T 1");
        var outcome = get(rosters.importFiles(county.all(), true, REGISTRAR, (file, rows) -> {}));
        assertThat(outcome.roster()).isEmpty();
        assertThat(outcome.report().counts()).containsKey("number.bad");
        for (String table : List.of("roster", "roster_grid", "roster_cadre", "roster_household", "vault")) {
            assertThat(count("select count(*) from " + table)).as(table).isZero();
        }
    }

    @Test
    void a_real_number_in_a_sample_roster_leaves_nothing_behind() throws Exception {
        county.cell("households", 61, 5, "138" + "12345678");
        var outcome = get(rosters.importFiles(county.all(), true, REGISTRAR, (file, rows) -> {}));
        assertThat(outcome.roster()).isEmpty();
        assertThat(outcome.report().counts()).containsOnlyKeys("phone.real");
        assertThat(get(rosters.list())).isEmpty();
    }

    @Test
    void a_second_import_is_refused_while_the_first_runs() throws Exception {
        var id = get(rosters.next());
        var first = rosters.importFiles(id, county.all(), true, REGISTRAR, (file, rows) -> {});
        var second = get(rosters.importFiles(get(rosters.next()), county.all(), true, REGISTRAR, (file, rows) -> {}));
        assertThat(second.report().counts()).containsOnlyKeys("import.running");
        assertThat(get(first).roster()).isPresent();
        assertThat(get(rosters.importFiles(county.all(), true, REGISTRAR, (file, rows) -> {}))
                        .roster())
                .isPresent();
    }

    @Test
    void a_sealed_roster_is_the_file_that_anybody_can_hash_and_is_sealed_once() throws Exception {
        var directory = imported();
        var id = directory.summary().id();
        var sealed = (Sealing.Done) get(rosters.seal(id, REGISTRAR));
        Path file = rosters.files(id).resolve("roster.tsv");
        assertThat(sealed.roster().seal().orElseThrow().hash())
                .isEqualTo(Sha256.of(Files.readAllBytes(file)).hex());
        assertThat(Files.readString(file)).startsWith("id\tname\tunit\thhcount\thhhash\nC00001\t");
        assertThat(Files.readString(rosters.files(id).resolve("groups/township.tsv")))
                .startsWith("id\tvalue\nC00001\tT");
        assertThat(get(rosters.directory(id)).orElseThrow().roster().sha256().hex())
                .isEqualTo(sealed.roster().seal().orElseThrow().hash());
        var again = (Sealing.Refused) get(rosters.seal(id, REGISTRAR));
        assertThat(again.why().code()).isEqualTo("roster.sealed");
        var unknown = (Sealing.Refused) get(rosters.seal(new RosterId("r999"), REGISTRAR));
        assertThat(unknown.why().code()).isEqualTo("roster.unknown");
    }

    @Test
    void a_draft_that_is_discarded_leaves_nobody_behind() throws Exception {
        var draft = imported().summary().id();
        assertThat(DatabaseDump.of(access)).contains("C00001");
        assertThat(get(rosters.discard(draft, REGISTRAR))).isEmpty();
        assertThat(get(rosters.list())).isEmpty();
        assertThat(DatabaseDump.of(access)).doesNotContain("C00001");
        assertThat(count("select count(*) from vault")).isZero();
        assertThat(count("select count(*) from vault_use where purpose = 'discard'"))
                .isOne();
    }

    @Test
    void a_sealed_roster_that_was_changed_is_not_read() throws Exception {
        var id = imported().summary().id();
        get(rosters.seal(id, REGISTRAR));
        owner("update roster_cadre set name = '张三' where id = 'C00002'");
        assertThat(rosters.directory(id).toCompletionStage().toCompletableFuture())
                .failsWithin(java.time.Duration.ofSeconds(10))
                .withThrowableThat()
                .withMessageContaining("roster.changed");
    }

    @Test
    void the_number_that_is_dialled_is_the_one_that_was_sealed() throws Exception {
        var directory = imported();
        var households = rosters.households(directory);
        String number = written().iterator().next();
        assertThat(number).isNotEmpty();
        var dialled = (Dialable.Allowed) get(households.dial(FIRST, 0, REGISTRAR));
        assertThat(county.cells("households").get(1).get(4)).startsWith(dialled.digits());
        assertThat(dialled.toString()).doesNotContain(dialled.digits());

        var forged = new VaultRows.Private("0".repeat(32), "王明", List.of("10000000000"), "青石镇");
        var row = VaultRows.household(directory.summary().id(), FIRST, forged);
        var swapped = vault.seal(List.of(row)).getFirst();
        try (var connection = Databases.owner(access);
                var update = connection.prepareStatement("update vault set key = ?, data = ? where id = ?")) {
            update.setBytes(1, swapped.key().getBytes());
            update.setBytes(2, swapped.data().getBytes());
            update.setString(3, swapped.row());
            update.executeUpdate();
        }
        var refused = (Dialable.Refused) get(households.dial(FIRST, 0, REGISTRAR));
        assertThat(refused.why().code()).isEqualTo("phone.not-sealed");
    }

    @Test
    void a_screen_sees_a_family_name_and_a_place_and_the_desk_no_whole_number() throws Exception {
        var households = rosters.households(imported());
        var row = county.cells("households").get(1);
        var card = get(households.card(FIRST, REGISTRAR)).orElseThrow();
        assertThat(card.maskedName()).isEqualTo(row.get(1).substring(0, 1) + "**");
        assertThat(card.place()).isNotEmpty();
        var desk = get(households.forDesk(FIRST, REGISTRAR)).orElseThrow();
        assertThat(desk.maskedPhones().getFirst()).matches("100\\*{4}[0-9]{4}");
        assertThat(get(households.card(new HouseholdId(new CadreId(1), 99), REGISTRAR)))
                .isEmpty();
    }

    @Test
    void an_erased_household_is_forgotten_and_the_seal_holds() throws Exception {
        var directory = imported();
        var id = directory.summary().id();
        get(rosters.seal(id, REGISTRAR));
        var households = rosters.households(directory);
        assertThat(get(households.erase(FIRST, REGISTRAR))).isTrue();
        assertThat(get(households.erase(FIRST, REGISTRAR))).isFalse();
        assertThat(get(households.card(FIRST, REGISTRAR)).orElseThrow().maskedName())
                .isEmpty();
        assertThat(get(households.forDesk(FIRST, REGISTRAR))).isEmpty();
        assertThat(((Dialable.Refused) get(households.dial(FIRST, 0, REGISTRAR)))
                        .why()
                        .code())
                .isEqualTo("phone.none");
        var again = get(rosters.directory(id)).orElseThrow();
        assertThat(again.roster().sha256()).isEqualTo(directory.roster().sha256());
        assertThat(again.has(FIRST)).isTrue();
    }

    @Test
    void no_name_and_no_number_lies_readable_in_the_database() throws Exception {
        County.of(SampleFiles.SIZE, true).write(folder.resolve("county"), County.Format.CSV);
        imported();
        var secrets = new ArrayList<String>();
        for (var row : county.cells("households").subList(1, 61)) {
            secrets.add(row.get(1).substring(row.get(1).length() - 3));
            secrets.add(row.get(4).substring(0, 11));
            secrets.add(row.get(3));
        }
        county.cells("cadres").stream().skip(1).forEach(row -> secrets.add(row.get(5)));
        String all = DatabaseDump.of(access);
        assertThat(all).contains(county.cells("cadres").get(1).get(1));
        assertThat(secrets.stream().filter(all::contains)).isEmpty();
    }

    private Directory imported() throws Exception {
        var outcome = get(rosters.importFiles(county.all(), true, REGISTRAR, (file, rows) -> {}));
        assertThat(outcome.report().findings()).isEmpty();
        return get(rosters.directory(outcome.roster().orElseThrow())).orElseThrow();
    }

    /** Every household as the vault gives it: id, name, address, numbers. */
    private Set<String> readBack(Directory directory) throws Exception {
        var rows = new ArrayList<String>();
        var ids = directory.cadres().stream()
                .flatMap(card -> java.util.stream.IntStream.rangeClosed(1, card.households())
                        .mapToObj(number -> new HouseholdId(card.id(), number)))
                .toList();
        for (var id : ids) {
            var row = VaultRows.of(directory.summary().id(), id);
            var data = VaultRows.Private.parse(
                    get(vault.read(row, REGISTRAR, Vault.Purpose.EXPORT)).orElseThrow());
            rows.add(String.join(" ", id.text(), data.name(), data.address(), String.join("、", data.phones())));
        }
        return Set.copyOf(rows);
    }

    private Set<String> written() throws IOException {
        var counts = new java.util.HashMap<String, Integer>();
        return county.cells("households").stream()
                .skip(1)
                .map(row -> {
                    int number = counts.merge(row.get(5), 1, Integer::sum);
                    String id = "%s/H%02d".formatted(row.get(5), number);
                    return String.join(" ", id, row.get(1), row.get(3), row.get(4));
                })
                .collect(Collectors.toSet());
    }

    private long count(String sql) throws SQLException {
        try (var connection = Databases.owner(access);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void owner(String sql) throws SQLException {
        try (var connection = Databases.owner(access);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static <T> T get(Future<T> future) throws TimeoutException {
        return future.await(60, TimeUnit.SECONDS);
    }
}
