package gongping.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatabaseTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Vertx vertx = Vertx.vertx();
    private final Access access = Databases.fresh();
    private Database database;

    @BeforeEach
    void open() throws SQLException {
        database = Databases.open(vertx, access);
        run("create table thing (id int primary key); grant select, insert on thing to gongping");
    }

    @AfterEach
    void close() {
        await(database.close());
        await(vertx.close());
    }

    @Test
    void a_database_that_may_lose_what_it_acknowledged_is_refused() {
        assertThatThrownBy(() -> await(Database.open(vertx, access, "test")))
                .isInstanceOf(DatabaseRefused.class)
                .extracting(refused -> ((DatabaseRefused) refused).code())
                .isEqualTo("database.not-durable");
    }

    @Test
    void a_read_survives_the_loss_of_every_connection() throws SQLException {
        assertThat(one("select 1")).isEqualTo(1);
        cutAll();
        assertThat(one("select 2")).isEqualTo(2);
    }

    @Test
    void a_write_says_what_became_of_it() {
        var insert = "insert into thing values ($1)";
        assertThat(await(database.write(insert, Tuple.of(1)))).isInstanceOf(Written.Stored.class);
        assertThat(await(database.write(insert, Tuple.of(1)))).isEqualTo(new Written.Taken("thing_pkey"));
        assertThat(await(database.write("delete from thing", Tuple.tuple()))).isInstanceOf(Written.Failed.class);
    }

    @Test
    void a_write_whose_connection_dies_under_way_is_unknown() throws SQLException {
        var slow = database.write("insert into thing select 5 from pg_sleep(1.5)", Tuple.tuple());
        Await.until(SOON, () -> count("select count(*) from pg_stat_activity where query like 'insert%sleep%'") == 1);
        cutAll();
        assertThat(await(slow)).isInstanceOf(Written.Unknown.class);
    }

    @Test
    void a_statement_that_takes_too_long_is_ended() {
        assertThat(Fault.of(failure(database.once("select pg_sleep(30)", Tuple.tuple()))))
                .isIn(Fault.NOT_DONE, Fault.LOST);
    }

    @Test
    void a_transaction_leaves_nothing_when_its_work_fails() {
        Future<Void> work = database.transaction(
                SOON,
                connection -> connection
                        .preparedQuery("insert into thing values (9)")
                        .execute()
                        .compose(done -> Future.failedFuture(new IllegalStateException("no"))));
        assertThat(failure(work)).hasMessage("no");
        assertThat(one("select count(*)::int from thing")).isZero();
    }

    @Test
    void ears_hear_and_know_when_they_may_have_missed_something() throws SQLException {
        List<Optional<String>> heard = new CopyOnWriteArrayList<>();
        var subscription = database.listen("ears", heard::add);
        Await.until(SOON, () -> heard.size() == 1);
        run("notify ears, '41'");
        Await.until(SOON, () -> heard.size() == 2);
        cutAll();
        Await.until(SOON, () -> heard.size() == 3);
        run("notify ears, '42'");
        Await.until(SOON, () -> heard.size() == 4);
        assertThat(heard).containsExactly(Optional.empty(), Optional.of("41"), Optional.empty(), Optional.of("42"));
        await(subscription.close());
    }

    private int one(String sql) {
        return await(database.read(sql, Tuple.tuple())).iterator().next().getInteger(0);
    }

    private void cutAll() throws SQLException {
        try (var admin = Databases.superuser(access)) {
            Roles.run(
                    admin,
                    List.of("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'gongping'"
                            + " and datname = current_database()"));
        }
    }

    private int count(String sql) {
        try (var admin = Databases.superuser(access);
                var rows = admin.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void run(String sql) throws SQLException {
        try (var owner = Databases.owner(access)) {
            Roles.run(owner, List.of(sql));
        }
    }

    private static Throwable failure(Future<?> future) {
        Await.until(SOON, future::isComplete);
        return future.cause();
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.await(SOON.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
