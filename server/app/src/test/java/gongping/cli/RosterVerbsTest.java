package gongping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.access.Access;
import gongping.access.web.SessionRoutes;
import gongping.conference.web.Proposed;
import gongping.database.Database;
import gongping.database.Databases;
import gongping.http.TestWeb;
import gongping.ledger.Ledger;
import gongping.preparation.web.RosterRecords;
import gongping.preparation.web.SealingRoutes;
import gongping.preparation.web.Sealings;
import gongping.roster.Rosters;
import gongping.roster.web.RosterRoutes;
import gongping.sample.County;
import gongping.vault.Vault;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code gongping roster import} and {@code seal} against a running server. */
class RosterVerbsTest {
    @TempDir
    static Path folder;

    private static TestWeb web;
    private static Access access;
    private static Database database;
    private static Rosters rosters;
    private static Ledger ledger;

    private record Ran(int code, String out, String err) {}

    @BeforeAll
    static void start() {
        var vertx = Vertx.vertx();
        database = Databases.open(vertx);
        access = Access.open(vertx, database, 2);
        var vault = TestWeb.await(Vault.open(vertx, database, folder.resolve("vault.key")));
        rosters = new Rosters(vertx, database, vault, folder.resolve("data"));
        ledger = new Ledger(vertx, database);
        var records = new RosterRecords(ledger);
        Proposed.Finder none =
                (conference, manifest) -> Future.succeededFuture(new Proposed(Optional.empty(), Optional.empty()));
        var sealings = new Sealings(rosters, records, false);
        var sealing = new SealingRoutes(rosters, records, sealings, none, Clock.systemUTC());
        TestWeb.await(ledger.start());
        web = new TestWeb(
                vertx,
                folder,
                (loop, settings) -> new TestWeb.Built(
                        access.sessions(),
                        List.of(
                                new SessionRoutes(access, settings),
                                sealing,
                                new RosterRoutes(vertx, rosters, folder.resolve("imports")))));
    }

    @AfterAll
    static void stop() {
        access.close();
        rosters.close();
        TestWeb.await(ledger.close());
        TestWeb.await(database.close());
        web.close();
    }

    @Test
    void a_county_is_imported_and_sealed_once_by_two() throws IOException {
        var imported = run(importing(county("sound", County.Format.CSV), "--sample"));
        assertThat(imported.code()).as(imported.err()).isZero();
        assertThat(imported.err()).contains("households.csv");
        String roster = name(imported);
        assertThat(imported.out()).contains("12 cadres").contains("60 households");
        assertThat(imported.out()).containsPattern("职级 / ranks\t.*县处级正职 [0-9]+");

        assertThat(run(List.of("approve", roster, "0".repeat(64))).err()).startsWith("approval.none: ");
        var proposed = run(List.of("seal", roster));
        assertThat(proposed.code()).as(proposed.err()).isZero();
        assertThat(proposed.out()).matches("[0-9a-f]{64}  roster\\.tsv\\R");
        String hash = proposed.out().substring(0, 64);
        assertThat(run(List.of("approve", roster, hash)).err()).startsWith("approval.own: ");
        assertThat(run(List.of("approve", roster, "0".repeat(64), "--desk", "auditor"))
                        .err())
                .startsWith("approval.other: ");
        var sealed = run(List.of("approve", roster, hash, "--desk", "auditor"));
        assertThat(sealed.code()).as(sealed.err()).isZero();
        assertThat(sealed.out()).startsWith(hash + "  roster.tsv").contains("objections until");
        assertThat(sealed.out()).doesNotContainPattern("[0-9]T[0-9]");
        var again = run(List.of("seal", roster));
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).startsWith("roster.sealed: ");
        assertThat(run(List.of("seal", "r99999")).err()).startsWith("roster.unknown: ");
        assertThat(run(List.of("seal", "nonsense")).err()).startsWith("roster.unknown: ");
    }

    @Test
    void the_end_of_the_objections_is_told_by_the_clock_on_the_wall() {
        var until = Instant.parse("2026-12-04T03:04:06.017Z").atZone(ZoneId.of("Asia/Shanghai"));
        assertThat(RosterApprove.until(until))
                .isEqualTo("异议期到 2026 年 12 月 4 日 11:04 / objections until 4 December 2026, 11:04 (Asia/Shanghai)");
    }

    @Test
    void a_hash_that_is_none_is_told_what_it_must_be() {
        var err = run(List.of("approve", "r1", "abc")).err();
        assertThat(err).contains("64").doesNotContain("^[0-9a-f]").doesNotContain("64 to 64");
    }

    @Test
    void a_draft_is_discarded_and_a_sealed_roster_stays() throws IOException {
        var files = county("thrown", County.Format.CSV);
        var draft = name(run(importing(files, "--sample")));
        assertThat(run(List.of("discard", draft)).code()).isZero();
        assertThat(run(List.of("discard", draft)).err()).startsWith("roster.unknown: ");
        assertThat(run(List.of("seal", draft)).err()).startsWith("roster.unknown: ");

        var kept = name(run(importing(files, "--sample")));
        var hash = run(List.of("seal", kept, "--days", "0")).out().substring(0, 64);
        run(List.of("approve", kept, hash, "--desk", "auditor"));
        var refused = run(List.of("discard", kept));
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).startsWith("roster.sealed: ");
    }

    @Test
    void nothing_is_erased_by_a_slip() {
        var ran = run(List.of("erase", "main", "C00001/H01"));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--for-ever");
    }

    private static String name(Ran imported) {
        assertThat(imported.code()).as(imported.err()).isZero();
        return imported.out().substring(0, imported.out().indexOf('\t'));
    }

    @Test
    void a_fault_is_printed_by_file_row_column_and_reason_and_no_upload_stays_behind() throws IOException {
        var files = county("faulty", County.Format.XLSX);
        var households = county("faulty", County.Format.CSV).get(3);
        var text = Files.readString(households);
        Files.writeString(households, text.replaceFirst("N000003", ""));
        var mixed = new ArrayList<>(files);
        mixed.set(3, households);
        var ran = run(importing(mixed, "--sample"));
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("fault\thouseholds.csv\t4\t户号\t\tnumber.missing\t");
        assertThat(ran.out()).endsWith("refused\tnumber.missing 1\n");
        assertThat(ran.out() + ran.err()).doesNotContain("{", "}");
        gongping.database.Await.until(Duration.ofSeconds(5), () -> {
            var left = folder.resolve("imports").toFile().list();
            return left != null && left.length == 0;
        });
    }

    @Test
    void all_that_the_sample_writes_gets_one_fault_which_says_where_the_attendance_goes() throws IOException {
        var files = County.of(new County.Size(12, 60), false).write(folder.resolve("whole"), County.Format.CSV);
        var ran = run(importing(files, "--sample"));
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains("fault\tattendance.csv\t")
                .contains("\tfile.attendance\t", "roster attendance CONFERENCE FILE")
                .endsWith("refused\tfile.attendance 1\n");
    }

    @Test
    void a_file_that_is_not_there_is_told_before_a_password_is_asked_for() {
        var verb = new CommandLine(new RosterVerbs()).setExecutionExceptionHandler(new Unreadable());
        var err = new StringWriter();
        int code = verb.setErr(new PrintWriter(err))
                .execute("import", "nix.csv", "--as", "nobody", "--server", "http://localhost:1");
        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("No such file: nix.csv\n");
    }

    @Test
    void sample_numbers_need_a_roster_marked_sample() throws IOException {
        var ran = run(importing(county("unmarked", County.Format.CSV)));
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("phone.sample");
    }

    private static List<Path> county(String name, County.Format format) throws IOException {
        return County.of(new County.Size(12, 60), false)
                .write(folder.resolve(name), format)
                .subList(0, 5);
    }

    private static List<String> importing(List<Path> files, String... options) {
        var args = new ArrayList<>(List.of("import"));
        args.addAll(List.of(options));
        files.forEach(file -> args.add(file.toString()));
        return args;
    }

    private static Ran run(List<String> more) {
        var out = new StringWriter();
        var err = new StringWriter();
        var args = new ArrayList<>(more);
        args.addAll(List.of("--server", "http://localhost:" + web.port(), "--demo"));
        var code = new CommandLine(new RosterVerbs())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args.toArray(String[]::new));
        return new Ran(code, out.toString(), err.toString());
    }
}
