package gongping.cli;

import gongping.database.Access;
import gongping.database.Database;
import gongping.kernel.Actor;
import gongping.roster.Rosters;
import gongping.roster.Upload;
import gongping.sample.County;
import gongping.vault.Vault;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.postgresql.PGConnection;

/** What {@code bench import} measures. Apart from its command, whose loading would bring Vert.x along. */
final class ImportTimes {
    private static final int TABLES = 5;
    private static final int MINUTES_MAX = 10;

    private final int cadres;
    private final int runs;
    private final PrintWriter out;

    ImportTimes(int cadres, int runs, PrintWriter out) {
        this.cadres = cadres;
        this.runs = runs;
        this.out = out;
    }

    void run(Path folder, Access access) throws Exception {
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
            double ratio = Times.median(imports) / Times.median(copies);
            say("CSV  %.2f s, COPY %.2f s, ratio %.2f (medians)", Times.median(imports), Times.median(copies), ratio);
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
        out.printf(text + "%n", values);
        out.flush();
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static <T> T get(Future<T> future) throws TimeoutException {
        return future.await(MINUTES_MAX, TimeUnit.MINUTES);
    }
}
