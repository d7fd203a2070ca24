package gongping.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One cluster on the disk: made by {@code initdb}, started and stopped by {@code pg_ctl}. */
final class Cluster {
    private static final int START_SECONDS_MAX = 60;
    private static final int LEFTOVERS_SECONDS_MAX = 15;
    private static final int RETRY_MS = 200;
    private static final int STOP_SECONDS_MAX = 30;
    private static final int POLL_MS = 20;

    /** Terse and without statements: what a statement carries (names, numbers of people) never reaches the log. */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=80",
            "max_parallel_workers_per_gather=0",
            "log_error_verbosity=terse",
            "log_min_error_statement=panic",
            "log_timezone=UTC",
            "timezone=UTC");

    private final PostgresFolder folder;
    private final Programs programs;
    private final Durability durability;
    private final Person person;
    private CompletableFuture<Void> sync = CompletableFuture.completedFuture(null);

    Cluster(PostgresFolder folder, Programs programs, Durability durability, Person person) {
        this.folder = folder;
        this.programs = programs;
        this.durability = durability;
        this.person = person;
    }

    /** Makes the cluster if there is none, and refuses one that another PostgreSQL made. */
    void initialise(Consumer<String> progress) {
        person.mustReach(Path.of(programs.path("postgres")));
        person.mustReach(folder.home());
        if (!folder.initialised()) {
            progress.accept("Initialising the data folder");
            create();
        }
        var version = major();
        if (!folder.version().equals(version)) {
            throw new DatabaseRefused(
                    "database.version",
                    "The data folder was made by PostgreSQL " + folder.version() + ", this program brings " + version
                            + ". Nothing was changed. Start it with the program that made it, export, import here.");
        }
        person.own(folder.data());
    }

    private void create() {
        var work = folder.home().resolve("data.new");
        try {
            delete(work);
            Files.createDirectory(work);
            var password = Files.writeString(
                    work.resolveSibling("initdb.password"), folder.passwords().admin() + "\n");
            person.own(work);
            person.own(password);
            var said = run(initdb(work, password));
            Files.delete(password);
            if (said.code() != 0) {
                throw new DatabaseRefused("database.initdb", "PostgreSQL cannot make its data folder: " + said.text());
            }
            Files.move(work, folder.data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the data folder", e);
        }
    }

    private List<String> initdb(Path data, Path password) {
        var line = new ArrayList<>(List.of(programs.path("initdb"), "-D", data.toString(), "-U", Roles.ADMIN));
        line.addAll(List.of("--pwfile", password.toString(), "--auth=scram-sha-256", "--data-checksums"));
        line.addAll(List.of("--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        line.add("--no-sync");
        return line;
    }

    /**
     * Once per folder, beside the first work: brings to the disk what {@code initdb} wrote, which would hold up the
     * first start for seconds. What is committed meanwhile is on the disk by itself.
     */
    void sync() {
        if (durability == Durability.SAFE && !folder.synced()) {
            sync = CompletableFuture.runAsync(() -> {
                var said = run(List.of(
                        programs.path("initdb"),
                        "--sync-only",
                        "-D",
                        folder.data().toString()));
                if (said.code() == 0) {
                    folder.markSynced();
                }
            });
        }
    }

    void awaitSync() {
        sync.join();
    }

    /** Starts the postmaster, in a session of its own, and waits until it answers. */
    PidFile.Postmaster launch(int port) {
        folder.pidFile().unclaim();
        var settings = Stream.of(SETTINGS, durability.settings(), List.of("port=" + port))
                .flatMap(List::stream)
                .map(setting -> "-c " + setting)
                .collect(Collectors.joining(" "));
        var said = run(List.of(
                programs.path("pg_ctl"),
                "start",
                "-D",
                folder.data().toString(),
                "-l",
                folder.log().toString(),
                "-w",
                "-t",
                String.valueOf(START_SECONDS_MAX),
                "-o",
                settings));
        return folder.pidFile()
                .running()
                .filter(postmaster -> said.code() == 0)
                .orElseThrow(() -> new DatabaseRefused("database.start", reason()));
    }

    /** Starts it, with patience: backends of a killed one may be on their way out still. */
    PidFile.Postmaster bringUp(int port) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LEFTOVERS_SECONDS_MAX);
        while (true) {
            try {
                return launch(port);
            } catch (DatabaseRefused e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                pause(RETRY_MS);
            }
        }
    }

    /** Waits for a postmaster that runs already. */
    PidFile.Postmaster awaitReady() {
        for (int tries = START_SECONDS_MAX * 1000 / POLL_MS; tries > 0; tries--) {
            var running = folder.pidFile().running();
            if (running.isEmpty() || running.get().ready()) {
                return running.orElseGet(() -> bringUp(folder.chosenPort()));
            }
            pause(POLL_MS);
        }
        throw new DatabaseRefused("database.start", "PostgreSQL runs but does not get ready");
    }

    /** Ends every session, writes what is in memory, stops; where nothing is promised, it just stops. */
    void stop(long pid) {
        var signal = durability == Durability.SAFE ? "INT" : "QUIT";
        run(List.of(programs.path("pg_ctl"), "kill", signal, String.valueOf(pid)));
        for (int tries = STOP_SECONDS_MAX * 1000 / POLL_MS; tries > 0; tries--) {
            if (!folder.pidFile().isOurs(pid)) {
                return;
            }
            pause(POLL_MS);
        }
    }

    /** The last reason that PostgreSQL's own log gives for not running. */
    private String reason() {
        try {
            return Files.readAllLines(folder.log()).reversed().stream()
                    .filter(line -> line.contains("FATAL") || line.contains("PANIC"))
                    .findFirst()
                    .orElse("PostgreSQL gave no reason");
        } catch (IOException e) {
            return "PostgreSQL left no log";
        }
    }

    private String major() {
        var said = run(List.of(programs.path("postgres"), "--version"));
        if (said.code() != 0) {
            throw new DatabaseRefused(
                    "database.platform",
                    "The built-in PostgreSQL does not run here: " + said.text().strip()
                            + ". Give the URL of a PostgreSQL server.");
        }
        return said.text().replaceAll("(?s).*\\) (\\d+).*", "$1");
    }

    private Command.Said run(List<String> line) {
        return new Command(person.command(line)).run();
    }

    private static void pause(int ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
