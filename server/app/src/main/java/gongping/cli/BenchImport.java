package gongping.cli;

import static java.util.Objects.requireNonNull;

import gongping.database.Access;
import gongping.database.Database;
import gongping.database.PostgresProcess;
import gongping.kernel.Actor;
import gongping.roster.Rosters;
import gongping.roster.Upload;
import gongping.sample.County;
import gongping.vault.Vault;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Times the import of a county and compares it with a bare COPY of the same rows. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Time the import of the sample county, and its ratio to a plain COPY of the same rows, in 512 MB.")
final class BenchImport implements Callable<Integer> {
    private static final int TABLES = 5;
    private static final long HEAP_BYTES = 512L << 20;
    private static final int MINUTES_MAX = 10;

    @Spec
    @Nullable CommandSpec spec;

    @Option(names = "--cadres", paramLabel = "N", description = "size of the county (10180)")
    int cadres = County.FULL.cadres();

    @Option(names = "--runs", paramLabel = "N", description = "how often each is done; the median counts (3)")
    int runs = 3;

    @Override
    public Integer call() throws Exception {
        if (Runtime.getRuntime().maxMemory() > HEAP_BYTES) {
            return inSmallHeap();
        }
        Path folder = Files.createTempDirectory("gongping-bench");
        try (var postgres = PostgresProcess.start(folder.resolve("postgres"), said -> {})) {
            run(folder, postgres.access());
        } finally {
            delete(folder);
        }
        return 0;
    }

    /** The same again with the memory that a county's server may have. */
    private int inSmallHeap() throws IOException, InterruptedException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "bench",
                "import",
                "--cadres=" + cadres,
                "--runs=" + runs);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private void run(Path folder, Access access) throws Exception {
        var county = County.of(County.Size.ofCadres(cadres), false);
        var csv = county.write(folder.resolve("csv"), County.Format.CSV).subList(0, TABLES);
        var xlsx = county.write(folder.resolve("xlsx"), County.Format.XLSX).subList(0, TABLES);
        var vertx = Vertx.vertx();
        var database = get(Database.open(vertx, access, "bench"));
        var vault = get(Vault.open(vertx, database, folder.resolve("vault.key")));
        try (var rosters = new Rosters(vertx, database, vault, folder)) {
            var copies = new double[runs];
            var imports = new double[runs];
            for (int i = 0; i < runs; i++) {
                imports[i] = imported(rosters, csv);
                copies[i] = copied(access, csv);
                say("run %d: CSV %.2f s, COPY %.2f s", i + 1, imports[i], copies[i]);
            }
            double ratio = median(imports) / median(copies);
            say("CSV  %.2f s, COPY %.2f s, ratio %.2f (medians)", median(imports), median(copies), ratio);
            say("XLSX %.2f s", imported(rosters, xlsx));
            say("heap at most %d MB", Runtime.getRuntime().maxMemory() >> 20);
        } finally {
            get(database.close());
            get(vertx.close());
        }
    }

    private static double imported(Rosters rosters, List<Path> files) throws TimeoutException {
        long begin = System.nanoTime();
        var uploads = files.stream().map(Upload::of).toList();
        var outcome = get(rosters.importFiles(uploads, true, Actor.SYSTEM, (file, rows) -> {}));
        if (outcome.roster().isEmpty()) {
            throw new IllegalStateException("not imported: " + outcome.report().counts());
        }
        return seconds(begin);
    }

    /** The rows of all tables as they stand in the files, each table with its key. */
    private static double copied(Access access, List<Path> files) throws SQLException, IOException {
        var owner = access.owner();
        try (var connection = DriverManager.getConnection("jdbc:" + access.url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String table : List.of(
                    "grids (a text primary key, b text, c text, d text, e text)",
                    "units (a text primary key, b text, c text)",
                    "cadres (a text primary key, b text, c text, d text, e text, f text, g text)",
                    "households (a text primary key, b text, c text, d text, e text, f text)",
                    "groups (a text, b text, c text, d text, primary key (b, a))")) {
                statement.execute("drop table if exists bench_" + table.substring(0, table.indexOf(' ')));
                statement.execute("create table bench_" + table);
            }
            connection.commit();
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            long begin = System.nanoTime();
            for (Path file : files) {
                String table = file.getFileName().toString().replace(".csv", "");
                try (var in = Files.newInputStream(file)) {
                    copy.copyIn("copy bench_" + table + " from stdin with (format csv, header)", in);
                }
            }
            connection.commit();
            return seconds(begin);
        }
    }

    private void say(String text, Object... values) {
        var out = requireNonNull(spec).commandLine().getOut();
        out.printf(text + "%n", values);
        out.flush();
    }

    private static double median(double[] times) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static <T> T get(Future<T> future) throws TimeoutException {
        return future.await(MINUTES_MAX, TimeUnit.MINUTES);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
