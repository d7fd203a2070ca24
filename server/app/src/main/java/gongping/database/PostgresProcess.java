package gongping.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded PostgreSQL: a process of its own over a data folder, which outlives the program that started it. Starts
 * it or adopts a running one, starts it again when it dies, and stops only what this program (or one that is gone)
 * started. Listens on 127.0.0.1 only; every role has a generated password.
 */
public final class PostgresProcess implements AutoCloseable {
    /** The tables' owner, the running server's role, and the database. */
    static final String OWNER = "gongping_owner";

    static final String RUNTIME = "gongping";
    static final String DATABASE = "gongping";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresProcess.class);
    private static final int WATCH_MS = 100;
    private static final int RETRY_MS = 200;

    private final PostgresFolder folder;
    private final Cluster cluster;
    private final int port;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread watch =
            Thread.ofPlatform().daemon().name("postgres-watch").unstarted(this::watch);
    private volatile long pid;
    private volatile boolean ours;

    private PostgresProcess(PostgresFolder folder, Cluster cluster, PidFile.Postmaster postmaster, boolean ours) {
        this.folder = folder;
        this.cluster = cluster;
        this.port = postmaster.port();
        this.pid = postmaster.pid();
        this.ours = ours;
    }

    /** Where PostgreSQL lives in the program's data folder. */
    public static Path home(Path data) {
        return data.toAbsolutePath().normalize().resolve("postgres");
    }

    /**
     * Starts PostgreSQL over a folder, which is made where it is missing, or adopts the one that runs there. Blocks
     * until it answers: never call this on an event loop.
     *
     * @param home where data, port and passwords are kept
     * @param progress told in a few words what takes time
     * @throws DatabaseRefused if the folder cannot be used by this program
     */
    public static PostgresProcess start(Path home, Consumer<String> progress) {
        return start(home, home.resolve("programs"), progress);
    }

    /**
     * The same with PostgreSQL's programs in a folder of their own, which several data folders share.
     *
     * @param programs unpacked there if they are not yet
     */
    public static PostgresProcess start(Path home, Path programs, Consumer<String> progress) {
        return start(home, programs, Durability.SAFE, Person.present(), progress);
    }

    /** Unpacks PostgreSQL's programs, so that the first start need not. */
    public static void unpack(Path programs, Consumer<String> progress) {
        new Programs(programs, progress).path("postgres");
    }

    static PostgresProcess start(
            Path home, Path programs, Durability durability, Person person, Consumer<String> progress) {
        var folder = new PostgresFolder(home.toAbsolutePath().normalize());
        try {
            Files.createDirectories(folder.home());
            try (var file = FileChannel.open(
                            home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = file.lock()) {
                assert lock.isValid();
                var cluster = new Cluster(folder, new Programs(programs, progress), durability, person);
                return begin(folder, cluster, progress);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the data folder", e);
        }
    }

    private static PostgresProcess begin(PostgresFolder folder, Cluster cluster, Consumer<String> progress) {
        var running = folder.pidFile().running();
        boolean ours = running.isEmpty()
                || folder.starter().filter(PostgresProcess::lives).isEmpty();
        if (running.isEmpty()) {
            cluster.initialise(progress);
            progress.accept("Starting PostgreSQL");
        }
        if (ours) {
            folder.markStarter(self());
        }
        var postmaster = running.isPresent() ? cluster.awaitReady() : cluster.bringUp(folder.chosenPort());
        var process = new PostgresProcess(folder, cluster, postmaster, ours);
        if (!folder.prepared()) {
            progress.accept("Creating the database");
            Roles.prepare(process.port, folder.passwords());
            folder.markPrepared();
        }
        process.watch.start();
        cluster.sync();
        return process;
    }

    /** Where it listens, with both roles. */
    public Access access() {
        var passwords = folder.passwords();
        return new Access(
                URI.create("postgresql://127.0.0.1:" + port + "/" + DATABASE),
                new Access.Login(OWNER, passwords.owner()),
                new Access.Login(RUNTIME, passwords.runtime()));
    }

    /** The postmaster's process number; another one after it died and was started again. */
    public long pid() {
        return pid;
    }

    /** Whether closing stops PostgreSQL: not if it was adopted from a program that still runs. */
    public boolean ours() {
        return ours;
    }

    /** Stops watching, and stops PostgreSQL if it is ours. Call it last: whoever still uses the database loses it. */
    @Override
    public synchronized void close() {
        if (closing.getCount() == 0) {
            return;
        }
        closing.countDown();
        try {
            watch.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        cluster.awaitSync();
        if (ours) {
            cluster.stop(pid);
        }
    }

    /** Never interrupted: a start that has begun is finished before anybody stops the server. */
    private void watch() {
        try {
            boolean closed = false;
            while (!closed) {
                closed = closing.await(folder.pidFile().isOurs(pid) ? WATCH_MS : revive(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One try; backends of the dead one may still be on their way out, then PostgreSQL refuses and we come again. */
    private int revive() {
        try {
            var running = folder.pidFile().running();
            pid = running.orElseGet(() -> cluster.launch(port)).pid();
            if (running.isEmpty()) {
                folder.markStarter(self());
                ours = true;
                LOG.warn("PostgreSQL had died and runs again");
            }
            return WATCH_MS;
        } catch (DatabaseRefused e) {
            LOG.warn("PostgreSQL does not start yet: {}", e.getMessage());
            return RETRY_MS;
        } catch (RuntimeException e) {
            LOG.error("PostgreSQL could not be looked after", e);
            return RETRY_MS;
        }
    }

    private static String self() {
        return name(ProcessHandle.current());
    }

    private static boolean lives(String starter) {
        return starter.matches("\\d{1,10} \\d+")
                && ProcessHandle.of(Long.parseLong(starter.substring(0, starter.indexOf(' '))))
                        .filter(ProcessHandle::isAlive)
                        .filter(process -> name(process).equals(starter))
                        .isPresent();
    }

    private static String name(ProcessHandle process) {
        return process.pid()
                + " "
                + process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /** The living postmaster, if there is one just now. */
    Optional<PidFile.Postmaster> postmaster() {
        return folder.pidFile().running();
    }
}
