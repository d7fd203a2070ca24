package gongping.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongping.conference.Conference;
import gongping.conference.Phase;
import gongping.conference.Rules;
import gongping.conference.web.Chains;
import gongping.conference.web.Conferences;
import gongping.conference.web.Preparation;
import gongping.conference.web.SealedFiles;
import gongping.conference.web.SeenChains;
import gongping.database.Access;
import gongping.database.Database;
import gongping.database.Databases;
import gongping.ledger.Ledger;
import gongping.preparation.web.RosterRecords;
import gongping.preparation.web.Said;
import gongping.preparation.web.Sealings;
import gongping.roster.RosterId;
import gongping.roster.Rosters;
import gongping.sample.County;
import gongping.vault.Vault;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCountyTest {
    private static final County.Size TINY = new County.Size(60, 300);

    @TempDir
    private Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final Access access = Databases.fresh();
    private final Database database = Databases.open(vertx, access);
    private Rosters rosters;
    private Ledger ledger;
    private Conferences conferences;
    private Preparation preparation;
    private RosterRecords records;
    private DemoSealing sealing;

    @BeforeEach
    void open() throws Exception {
        var vault = get(Vault.open(vertx, database, folder.resolve("vault.key")));
        rosters = new Rosters(vertx, database, vault, folder);
        var files = new SealedFiles(database);
        ledger = new Ledger(vertx, database);
        conferences = new Conferences(ledger, new Rules(files));
        var chains = new Chains(folder.resolve("chains"));
        preparation = new Preparation(
                vertx,
                conferences,
                files,
                chains,
                new SeenChains(folder.resolve("chains-seen.txt")),
                ingredients -> Optional.of(ingredients.rules()),
                Clock.systemUTC());
        records = new RosterRecords(ledger);
        sealing = new DemoSealing(records, new Sealings(rosters, records, false), Said.in(vault), Clock.systemUTC());
        get(ledger.start());
    }

    @AfterEach
    void close() throws Exception {
        rosters.close();
        get(ledger.close());
        get(database.close());
        get(vertx.close());
    }

    @Test
    void a_start_that_was_broken_off_after_the_manifest_sends_the_attendance_the_next_time() throws Exception {
        var file = folder.resolve("sample/attendance.csv");
        assertThatThrownBy(() -> make(() -> Files.delete(file))).isInstanceOf(NoSuchFileException.class);
        assertThat(state().phase()).isEqualTo(Phase.SEALED);
        assertThat(state().presences()).isEmpty();
        County.of(TINY, false).write(folder.resolve("sample"), County.Format.CSV);
        make(() -> {});
        assertThat(state().presences()).isNotEmpty();
    }

    @Test
    void made_once_it_is_not_made_again() throws Exception {
        make(() -> {});
        long version = state().version();
        make(() -> {});
        assertThat(state().version()).isEqualTo(version);
    }

    @Test
    void its_roster_was_sealed_by_two_and_has_no_objection_without_an_answer() throws Exception {
        make(() -> {});
        var record = records.of(new RosterId("r1"));
        assertThat(record.sealed().orElseThrow().proposed())
                .isNotEqualTo(record.sealed().orElseThrow().approved());
        assertThat(record.objections()).hasSize(2);
        assertThat(record.waits(Clock.systemUTC().instant())).isEmpty();
    }

    @Test
    void what_is_told_of_its_roster_happened_in_that_order_and_before_today() throws Exception {
        make(() -> {});
        var sealed = records.of(new RosterId("r1")).sealed().orElseThrow();
        var imported = get(rosters.find(new RosterId("r1"))).orElseThrow().importedAt();
        assertThat(imported).isBefore(sealed.at());
        assertThat(sealed.at()).isBefore(sealed.until());
        assertThat(sealed.until()).isBefore(Clock.systemUTC().instant());
    }

    private interface Step {
        void run() throws IOException;
    }

    /** {@code preparing} happens between the sealed roster and the conference. */
    private void make(Step preparing) throws IOException {
        var county = new DemoCounty(rosters, conferences, preparation, sealing, Clock.systemUTC(), said -> {
            if (said.startsWith("Preparing")) {
                try {
                    preparing.run();
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        });
        county.make(DemoPlan.RULES, TINY, false, folder);
    }

    private Conference state() {
        return conferences.find(DemoCounty.CONFERENCE).orElseThrow().state();
    }

    private static <T> T get(Future<T> future) throws TimeoutException {
        return future.await(60, TimeUnit.SECONDS);
    }
}
