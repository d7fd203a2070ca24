package gongping.people;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.conference.AttemptId;
import gongping.conference.CallEvent.AttemptRequested;
import gongping.conference.Callee;
import gongping.conference.CommitmentId;
import gongping.conference.Conference;
import gongping.conference.Event;
import gongping.conference.InquiryEvent.CommitmentMade;
import gongping.conference.InquiryEvent.InquirySeated;
import gongping.conference.InquiryId;
import gongping.conference.Origin;
import gongping.conference.Rules;
import gongping.conference.Statement;
import gongping.database.Access;
import gongping.database.Database;
import gongping.database.Databases;
import gongping.draw.CadreId;
import gongping.draw.HouseholdId;
import gongping.kernel.Actor;
import gongping.kernel.Recorded;
import gongping.roster.Rosters;
import gongping.roster.Upload;
import gongping.sample.County;
import gongping.vault.Vault;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the screens learn of the people that a conference names, and how often the vault is opened for it. */
class PeopleTest {
    private static final Actor REGISTRAR = new Actor("u-registrar");
    private static final HouseholdId HOUSEHOLD = new HouseholdId(new CadreId(1), 1);
    private static final Callee CALLEE = new Callee.OfHousehold(2, HOUSEHOLD, 1);

    @TempDir
    private Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final Access access = Databases.fresh();
    private final Database database = Databases.open(vertx, access);
    private Vault vault;
    private Rosters rosters;
    private People people;
    private Statement promised;
    private Conference state = Conference.NONE;

    @BeforeEach
    void one_household_is_called_and_one_promise_made() throws Exception {
        vault = get(Vault.open(vertx, database, folder.resolve("vault.key")));
        rosters = new Rosters(vertx, database, vault, folder.resolve("data"));
        var uploads = County.of(new County.Size(12, 60), false).write(folder, County.Format.CSV).stream()
                .map(Upload::of)
                .limit(5)
                .toList();
        var imported = get(rosters.importFiles(uploads, true, REGISTRAR, (file, rows) -> {}));
        var directory = get(rosters.directory(imported.roster().orElseThrow())).orElseThrow();
        var calling = new Calling(Scripts.NONE, false);
        people = new People(directory, rosters.households(directory), vault, Places.USUAL, calling);
        var kept = get(vault.keepWords("a-key-of-sixteen", "三日内接通路灯"));
        promised = new Statement(kept.id(), kept.hash());
        var inquiry = InquiryId.of(1);
        happens(new InquirySeated(inquiry, HOUSEHOLD.cadre(), new Origin.Drawn(1, 0)));
        happens(new AttemptRequested(AttemptId.of(1), inquiry, CALLEE, false));
        happens(new CommitmentMade(
                CommitmentId.of(1), inquiry, promised, HOUSEHOLD.cadre(), LocalDate.parse("2026-12-01")));
    }

    @AfterEach
    void close() throws Exception {
        rosters.close();
        get(database.close());
        get(vertx.close());
    }

    @Test
    void what_was_learnt_is_not_read_again() throws Exception {
        get(people.learn(state));
        long looks = looks();
        get(people.learn(state));
        assertThat(people.line(CALLEE)).isPresent();
        assertThat(people.words(promised)).contains("三日内接通路灯");
        assertThat(looks()).isEqualTo(looks);
    }

    @Test
    void what_was_erased_is_looked_for_once_and_not_at_every_event() throws Exception {
        get(people.erase(HOUSEHOLD, REGISTRAR));
        get(vault.eraseWords(promised.id(), REGISTRAR));
        get(people.learn(state));
        long looks = looks();
        get(people.learn(state));
        assertThat(people.line(CALLEE)).isEmpty();
        assertThat(people.words(promised)).isEmpty();
        assertThat(looks()).isEqualTo(looks);
    }

    @Test
    void who_is_erased_during_the_conference_is_forgotten_and_not_looked_for_again() throws Exception {
        get(people.learn(state));
        get(people.erase(HOUSEHOLD, REGISTRAR));
        people.forget(state, HOUSEHOLD);
        long looks = looks();
        get(people.learn(state));
        assertThat(people.line(CALLEE)).isEmpty();
        assertThat(looks()).isEqualTo(looks);
    }

    private void happens(Event event) {
        var recorded = new Recorded<>(state.version() + 1, "", REGISTRAR, Instant.EPOCH, event);
        state = new Rules(manifest -> Optional.empty()).evolve(state, recorded);
    }

    private long looks() throws SQLException {
        try (var connection = Databases.owner(access);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from vault_use")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static <T> T get(Future<T> future) throws TimeoutException {
        return future.await(60, TimeUnit.SECONDS);
    }
}
