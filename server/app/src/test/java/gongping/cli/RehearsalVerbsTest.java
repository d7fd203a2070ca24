package gongping.cli;

import static gongping.cli.Verbs.run;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongping.access.Desk;
import gongping.access.Role;
import gongping.client.Api;
import gongping.client.ApiRefused;
import gongping.config.Settings;
import gongping.database.Access;
import gongping.database.Await;
import gongping.database.Databases;
import gongping.docs.SealedCounty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server of rehearsals: what it plans, what says so, and that one command leaves nothing of it. */
class RehearsalVerbsTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void it_plans_nothing_else_says_so_everywhere_and_is_gone_in_one_step() throws IOException, SQLException {
        var config = folder.resolve("rehearsal.json");
        try (var county = SealedCounty.rehearsal(Files.createDirectory(folder.resolve("data")))) {
            the_list_and_every_file_say_so(county);
            no_command_plans_a_real_one(county);
            it_never_counts(county);
            settings(config, county.access());
            var busy = purge(config);
            assertThat(busy.code()).isEqualTo(1);
            assertThat(busy.err()).contains("stop it first");
            assertThat(folder.resolve("data/chains/REHEARSAL-DOCS/server.chain"))
                    .exists();
            Files.createDirectories(folder.resolve("data/chains/REAL-2026"));
            Files.createDirectories(folder.resolve("published/REAL-2026"));
            Files.createDirectories(folder.resolve("published/REHEARSAL-DOCS/log"));

            county.restart(() -> gone_in_one_step(config, county.access(), county.roster()));
            assertThat(Api.at(county.address(), Desk.of(Role.HOST))
                            .get("/conferences")
                            .get("conferences"))
                    .isEmpty();
        }
        assertThat(Files.readString(folder.resolve("data/chains-seen.txt"))).contains(" REHEARSAL-DOCS\n");
    }

    private void the_list_and_every_file_say_so(SealedCounty county) throws IOException {
        var listed = Api.at(county.address(), Desk.of(Role.HOST)).get("/conferences");
        assertThat(listed.at("/conferences/0/mark").asText()).isEqualTo("rehearsal");
        var taken = folder.resolve("taken");
        assertThat(run(
                                "export",
                                "main",
                                taken.toString(),
                                "--demo",
                                "--server",
                                county.address().toString())
                        .code())
                .isZero();
        assertThat(Files.readString(taken.resolve("REHEARSAL.txt"))).startsWith("彩排，");
        assertThat(Files.readString(taken.resolve("rules.txt"))).startsWith("彩排。");
        assertThat(Files.readString(taken.resolve("manifest.txt"))).contains("draw=REHEARSAL-DOCS\n");
        var verified = run("draw", "verify", taken.toString());
        assertThat(verified.out()).startsWith("verified\n").endsWith("rehearsal: not a real draw\n");
        var json = new ObjectMapper()
                .readTree(run("draw", "verify", "--json", taken.toString()).out());
        assertThat(json.get("rehearsal").asBoolean()).isTrue();
    }

    private void it_never_counts(SealedCounty county) throws IOException {
        press(county, "go-live");
        press(county, "close");
        var closed = folder.resolve("closed").toString();
        run("export", "main", closed, "--demo", "--server", county.address().toString());
        assertThat(run("draw", "verify", closed).out()).contains("\nclosed\n");
        var board = run("draw", "fairness", closed);
        assertThat(board.err()).contains("a rehearsal, which never counts");
        assertThat(new ObjectMapper().readTree(board.out()).get("draws")).isEmpty();
        var host = Api.at(county.address(), Desk.of(Role.HOST));
        Await.until(SOON, () -> host.get("/draw").at("/draws/0/closed").asBoolean());
        assertThat(host.get("/fairness").get("draws")).isEmpty();
    }

    private static void press(SealedCounty county, String type) {
        var body = Map.of("type", type, "ifRev", 1_000_000);
        Api.at(county.address(), Desk.of(Role.HOST))
                .signInToTheDemo()
                .send("POST", "/conferences/main/commands", body, Map.of("Idempotency-Key", type + "-in-a-rehearsal"));
    }

    private void no_command_plans_a_real_one(SealedCounty county) throws IOException {
        refused("plan.rehearsals-only", county, "REAL-2026", "live");
        refused("plan.rehearsals-only", county, "REHEARSAL-2", "demo");
        refused("manifest.rehearsal", county, "REAL-2026", "rehearsal");
        assertThat(folder.resolve("data/chains/REAL-2026")).doesNotExist();
    }

    private static void refused(String code, SealedCounty county, String draw, String mark) {
        var registrar = Api.at(county.address(), Desk.of(Role.REGISTRAR)).signInToTheDemo();
        assertThatThrownBy(() -> registrar.send("POST", "/conferences", body(county, draw, mark)))
                .isInstanceOfSatisfying(
                        ApiRefused.class, why -> assertThat(why.code()).isEqualTo(code));
    }

    private static JsonNode body(SealedCounty county, String draw, String mark) throws IOException {
        var example = Path.of("..", "..", "docs", "plan.example.json");
        var body = (ObjectNode) new ObjectMapper().readTree(example.toFile());
        body.put("id", "other").put("draw", draw).put("roster", county.roster());
        ((ObjectNode) body.get("plan")).put("mark", mark);
        return body;
    }

    private void gone_in_one_step(Path config, Access access, String roster) {
        var purged = purge(config);
        assertThat(purged.code()).as(purged.err()).isZero();
        assertThat(purged.out())
                .containsPattern("purged [1-9][0-9]* events and 3 folders ")
                .contains("rosters stay: REAL-2026 has the same data folder");
        assertThat(folder.resolve("data/rosters/" + roster + "/roster.tsv")).exists();
        assertThat(folder.resolve("data/chains/REHEARSAL-DOCS")).doesNotExist();
        assertThat(folder.resolve("data/logs/REHEARSAL-DOCS")).doesNotExist();
        assertThat(folder.resolve("data/chains/REAL-2026")).exists();
        assertThat(folder.resolve("published")).isDirectoryContaining(draw -> draw.endsWith("REAL-2026"));
        assertThat(folder.resolve("published/REHEARSAL-DOCS")).doesNotExist();
        try (var owner = Databases.owner(access);
                var statement = owner.createStatement();
                var rows = statement.executeQuery("select count(*) from pg_class c join pg_namespace n"
                        + " on n.oid = c.relnamespace where nspname = 'public'")) {
            rows.next();
            assertThat(rows.getInt(1))
                    .as("tables, indexes, sequences that are left")
                    .isZero();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        delete_the_real_one_and_purge_again(config);
    }

    private void delete_the_real_one_and_purge_again(Path config) {
        assertThat(folder.resolve("data/chains/REAL-2026").toFile().delete()).isTrue();
        assertThat(purge(config).out())
                .contains("purged 0 events and 1 folders ")
                .doesNotContain("stay");
        assertThat(folder.resolve("data/rosters")).isEmptyDirectory();
        assertThat(purge(config).out()).isEqualTo("没有彩排留下的东西 / nothing of a rehearsal was left\n");
    }

    private static Verbs.Ran purge(Path config) {
        return run("rehearsal", "purge", "--config", config.toString(), "--for-ever");
    }

    private void settings(Path config, Access access) throws IOException {
        try (var in = Objects.requireNonNull(Settings.class.getResourceAsStream("/serve.example.json"))) {
            var example = new String(in.readAllBytes(), UTF_8);
            Files.writeString(
                    config,
                    example.replaceFirst("postgresql://[^\"]*", access.url().toString())
                            .replace("/mnt/second/gongping", "published")
                            .replace("gongping_owner", access.owner().user())
                            .replace("\"rehearsal\": false", "\"rehearsal\": true"));
        }
        Files.writeString(folder.resolve("tls.crt"), "certificate");
        secret("tls.key", "Zk3+tls/9fQxT7mW2rLpV8sJd");
        secret("vault.key", "q7Jc0mWv2u1Yk3Lr8sTfXz5Bn6Hd9Ga4Pe1Qo2Ri3Uw=");
        secret("db-owner.secret", access.owner().password());
        secret("db-runtime.secret", access.runtime().password());
    }

    private void secret(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}
