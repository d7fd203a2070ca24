package gongping.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresProcessTest {
    /** On an idle machine it takes about one. */
    private static final Duration HEALED = Duration.ofSeconds(6);

    @TempDir
    static Path home;

    private final List<PostgresProcess> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.reversed().forEach(PostgresProcess::close);
    }

    @Test
    void it_keeps_data_port_and_passwords_over_a_restart() throws SQLException {
        var first = start();
        run(first, "create table kept (n int); insert into kept values (7)");
        var access = first.access();
        first.close();
        assertThat(first.postmaster()).isEmpty();

        var second = start();
        assertThat(second.access()).isEqualTo(access);
        assertThat(number(second, "select n from kept")).isEqualTo(7);
    }

    @Test
    void what_is_acknowledged_is_on_the_disk_and_checksummed() throws SQLException {
        var postgres = start();
        for (var name : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
            assertThat(text(postgres, "select current_setting('" + name + "')")).isEqualTo("on");
        }
        assertThat(text(postgres, "select current_setting('listen_addresses')")).isEqualTo("127.0.0.1");
        assertThat(text(postgres, "show server_encoding")).isEqualTo("UTF8");
        assertThat(text(postgres, "select datlocale from pg_database where datname = 'gongping'"))
                .isEqualTo("C.UTF-8");
    }

    @Test
    void nobody_comes_in_without_the_password() throws IOException {
        var postgres = start();
        for (var user : List.of(Roles.ADMIN, PostgresProcess.OWNER, PostgresProcess.RUNTIME)) {
            assertThatThrownBy(() -> Roles.connect(postgres.access().url().getPort(), "gongping", user, "wrong"))
                    .isInstanceOf(SQLException.class)
                    .extracting(failure -> ((SQLException) failure).getSQLState())
                    .isEqualTo("28P01");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("passwords"))))
                .isEqualTo("rw-------");
        assertThat(postgres.access().toString())
                .doesNotContain(postgres.access().runtime().password());
    }

    @Test
    void a_killed_one_runs_again_within_seconds() throws SQLException {
        var postgres = start();
        run(postgres, "create table survivor (n int); insert into survivor values (7)");
        long killed = postgres.pid();
        long from = System.nanoTime();
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();
        Await.until(Duration.ofSeconds(10), () -> postgres.pid() != killed && answers(postgres));
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(HEALED);
        assertThat(number(postgres, "select n from survivor")).isEqualTo(7);
    }

    @Test
    void a_running_one_is_adopted_and_left_to_whoever_started_it() {
        var first = start();
        var second = start();
        assertThat(second.pid()).isEqualTo(first.pid());
        assertThat(second.access()).isEqualTo(first.access());
        assertThat(first.ours()).isTrue();
        assertThat(second.ours()).isFalse();
        second.close();
        assertThat(first.postmaster()).isPresent();
    }

    @Test
    void one_whose_starter_is_gone_is_adopted_and_stopped_with_us() throws IOException {
        var first = start();
        Files.writeString(home.resolve("starter"), "1 17\n");
        var second = start();
        assertThat(second.pid()).isEqualTo(first.pid());
        assertThat(second.ours()).isTrue();
    }

    @Test
    void a_stale_pid_file_whose_number_lives_on_in_another_process_is_no_obstacle() throws IOException {
        var first = start();
        var file = home.resolve("data/postmaster.pid");
        var lines = new ArrayList<>(Files.readAllLines(file));
        first.close();
        lines.set(0, String.valueOf(ProcessHandle.current().pid()));
        Files.write(file, lines);
        assertThat(start().postmaster()).isPresent();
    }

    @Test
    void a_taken_port_is_replaced_at_the_next_start() throws IOException {
        var first = start();
        int port = first.access().url().getPort();
        first.close();
        try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound()).isTrue();
            assertThat(start().access().url().getPort()).isNotEqualTo(port);
        }
    }

    @Test
    void data_of_another_version_is_refused_and_left_alone() throws IOException {
        start().close();
        Files.writeString(home.resolve("data/PG_VERSION"), "17\n");
        var refused = catchThrowable(this::start);
        assertThat(home.resolve("data/PG_VERSION")).hasContent("17\n");
        Files.writeString(home.resolve("data/PG_VERSION"), "18\n");
        assertThat(refused)
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("PostgreSQL 17")
                .hasMessageContaining("18");
    }

    @Test
    void root_without_namespaces_runs_it_as_a_system_user(@TempDir Path other) throws IOException {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        assumeThat(System.getProperty("os.name")).isEqualTo("Linux");
        var person = Person.systemUser();
        Supplier<PostgresProcess> start =
                () -> PostgresProcess.start(other, Databases.PROGRAMS, Durability.SAFE, person, said -> {});
        assertThatThrownBy(start::get).isInstanceOf(DatabaseRefused.class).hasMessageContaining("cannot reach");

        Files.setPosixFilePermissions(other, PosixFilePermissions.fromString("rwxr-xr-x"));
        var postgres = start.get();
        started.add(postgres);
        assertThat(answers(postgres)).isTrue();
        assertThat(Files.getAttribute(other.resolve("data"), "unix:uid")).isEqualTo(person.uid());
    }

    private PostgresProcess start() {
        var postgres = Databases.durable(home);
        started.add(postgres);
        return postgres;
    }

    private static boolean answers(PostgresProcess postgres) {
        try {
            return number(postgres, "select 1") == 1;
        } catch (SQLException e) {
            return false;
        }
    }

    private static void run(PostgresProcess postgres, String sql) throws SQLException {
        try (var owner = Databases.owner(postgres.access())) {
            Roles.run(owner, List.of(sql));
        }
    }

    private static int number(PostgresProcess postgres, String sql) throws SQLException {
        return Integer.parseInt(text(postgres, sql));
    }

    private static String text(PostgresProcess postgres, String sql) throws SQLException {
        try (var owner = Databases.owner(postgres.access());
                var rows = owner.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
