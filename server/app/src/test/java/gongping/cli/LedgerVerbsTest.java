package gongping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.database.Databases;
import gongping.database.PostgresProcess;
import gongping.ledger.Ledgers;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LedgerVerbsTest {
    @TempDir
    Path data;

    @Test
    void verify_says_that_all_holds_or_names_the_first_broken_event() throws SQLException, IOException {
        try (var postgres = Databases.durable(PostgresProcess.home(data))) {
            Ledgers.write(postgres.access(), "a", 5);
            assertThat(run(0, "ledger", "verify", "--data", data.toString()))
                    .containsPattern("counter/a 5 [0-9a-f]{64}")
                    .contains("OK 5 events in 1 streams hold");

            var file = data.resolve("a.jsonl");
            Files.writeString(file, run(0, "ledger", "export", "counter/a", "--data", data.toString()));
            assertThat(run(0, "ledger", "verify", "--file", file.toString())).contains("OK 5 events");
            Files.writeString(file, Files.readString(file).replaceFirst("u-host", "u-hoss"));
            assertThat(run(1, "ledger", "verify", "--file", file.toString())).contains("BROKEN seq 1");

            try (var owner = Databases.owner(postgres.access());
                    var statement = owner.createStatement()) {
                statement.execute("alter table ledger disable trigger only_grows");
                statement.execute("update ledger set body = set_byte(body, 2, 7) where seq = 3");
            }
            var url = postgres.access().url().toString();
            var password = Files.writeString(
                    data.resolve("password"), postgres.access().runtime().password());
            assertThat(run(1, "ledger", "verify", "--url", url, "--password-file", password.toString()))
                    .contains("BROKEN seq 3, counter/a version 3: the hash does not fit")
                    .contains("2 events before it hold");
            assertThat(ProcessHandle.of(postgres.pid())).isPresent();
        }
    }

    @Test
    void a_file_that_cannot_be_read_is_told_in_one_line() throws IOException {
        var missing = data.resolve("none.jsonl").toString();
        assertThat(Verbs.run("ledger", "verify", "--file", missing))
                .isEqualTo(new Verbs.Ran(2, "", "No such file: " + missing + System.lineSeparator()));
        var bytes = Files.write(data.resolve("bytes"), new byte[] {(byte) 0xff, (byte) 0xfe, '\n'});
        assertThat(Verbs.run("ledger", "verify", "--file", bytes.toString()))
                .isEqualTo(new Verbs.Ran(2, "", "Not a text file in UTF-8" + System.lineSeparator()));
        assertThat(Verbs.run("ledger", "verify", "--file", data.toString()).err())
                .hasLineCount(1);
    }

    @Test
    void a_data_folder_that_is_none_is_wrong_usage() {
        assertThat(run(2, "ledger", "verify", "--data", data.resolve("none").toString()))
                .contains("--data DIR");
    }

    @Test
    void verify_without_anything_to_check_shows_its_own_usage() {
        assertThat(run(2, "ledger", "verify"))
                .startsWith("say what to check: --file FILE of an export, --data DIR")
                .contains("Usage: gongping ledger verify ");
    }

    @Test
    void database_run_keeps_postgresql_until_it_is_stopped() throws IOException, InterruptedException {
        var process = new ProcessBuilder(command("database", "run", "--data", data.toString()))
                .redirectErrorStream(true)
                .start();
        List<String> lines = new ArrayList<>();
        try (var said = process.inputReader()) {
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                lines.add(line);
                if (line.startsWith("Running: ")) {
                    process.toHandle().destroy();
                }
            }
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(lines).last().asString().startsWith("Running: postgresql://127.0.0.1:");
        assertThat(PostgresProcess.home(data).resolve("data/postmaster.pid")).doesNotExist();
    }

    private String run(int code, String... line) {
        var said = new StringWriter();
        var main = new CommandLine(Main.class).setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
        assertThat(main.execute(line)).as(said.toString()).isEqualTo(code);
        return said.toString();
    }

    private static List<String> command(String... line) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var whole = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-cp"));
        whole.add(System.getProperty("java.class.path"));
        whole.add(Main.class.getName());
        whole.addAll(List.of(line));
        whole.addAll(List.of("--programs", Databases.PROGRAMS.toString()));
        return whole;
    }
}
