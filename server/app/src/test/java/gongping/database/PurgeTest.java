package gongping.database;

import static gongping.http.TestWeb.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a database is for, and that only one of rehearsals is ever dropped. */
class PurgeTest {
    private final Vertx vertx = Vertx.vertx();
    private final Access access = Databases.fresh();
    private final AtomicBoolean deleted = new AtomicBoolean();

    @AfterEach
    void close() {
        await(vertx.close());
    }

    @Test
    void what_a_database_is_for_is_settled_once() throws SQLException {
        settled(Installation.REHEARSAL);
        settled(Installation.REHEARSAL);
        assertThatThrownBy(() -> settled(Installation.CONFERENCE))
                .hasCauseInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("is for rehearsals");
        for (var change : new String[] {"update installation set kind = 'conference'", "delete from installation"}) {
            assertThatThrownBy(() -> run(change)).hasMessageContaining("never changes");
        }
    }

    @Test
    void real_conferences_are_never_purged() {
        settled(Installation.CONFERENCE);
        refused("not for rehearsals");
    }

    @Test
    void nor_is_a_database_of_which_nobody_said_what_it_is_for() throws SQLException {
        refused("not for rehearsals");
        run("drop table installation");
        refused("not for rehearsals");
    }

    @Test
    void a_database_that_a_server_works_with_is_not_purged() {
        settled(Installation.REHEARSAL);
        var database = Databases.open(vertx, access);
        await(database.read("select 1", io.vertx.sqlclient.Tuple.tuple()));
        refused("stop it first");
        await(database.close());
    }

    @Test
    void where_the_files_cannot_be_deleted_the_tables_stay() throws SQLException, IOException {
        settled(Installation.REHEARSAL);
        assertThatThrownBy(() -> Purge.rehearsals(access, () -> {
                    throw new IOException("a full disk");
                }))
                .hasMessageContaining("a full disk");
        assertThat(Purge.rehearsals(access, () -> deleted.set(true)).events()).isZero();
        assertThat(deleted).isTrue();
        settled(Installation.CONFERENCE);
    }

    private void settled(Installation what) {
        var database = Databases.open(vertx, access);
        try {
            await(what.settle(database));
        } finally {
            await(database.close());
        }
    }

    private void refused(String why) {
        assertThatThrownBy(() -> Purge.rehearsals(access, () -> deleted.set(true)))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining(why);
        assertThat(deleted).isFalse();
    }

    private void run(String sql) throws SQLException {
        try (var owner = Databases.owner(access);
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
