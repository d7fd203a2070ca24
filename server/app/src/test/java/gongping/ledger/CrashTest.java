package gongping.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.database.Access;
import gongping.database.Await;
import gongping.database.Databases;
import gongping.ledger.Counter.Command.Add;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is acknowledged survives the death of anybody, once. */
class CrashTest {
    private static final int WRITERS = 8;
    private static final int KILLS = 5;
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Random random = new Random(20261124);
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

    @Test
    void killing_postgresql_loses_nothing_and_doubles_nothing(@TempDir Path home) throws Exception {
        try (var postgres = Databases.durable(home);
                var node = new Node(postgres.access()).started();
                var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = new AtomicBoolean(true);
            var given = new AtomicInteger();
            var writers = IntStream.range(0, WRITERS)
                    .mapToObj(w -> pool.submit(() -> write(node, "w" + w, writing, given)))
                    .toList();
            for (int kill = 0; kill < KILLS; kill++) {
                awaitMore(random.nextInt(1, 200));
                long killed = postgres.pid();
                ProcessHandle.of(killed).orElseThrow().destroyForcibly();
                Await.until(SOON, () -> postgres.pid() != killed);
                awaitMore(1);
            }
            writing.set(false);
            for (var writer : writers) {
                writer.get();
            }
            assertThat(node.ledger.seq()).isEqualTo(given.get());
            holds(postgres.access());
        }
    }

    /** It accepts connections and never answers; what was under way is resolved when it goes on. */
    @Test
    void a_paused_postgresql_makes_nobody_wait_for_ever(@TempDir Path home) throws Exception {
        try (var postgres = Databases.durable(home);
                var node = new Node(postgres.access(), Duration.ofSeconds(3)).started()) {
            node.give("a", new Add(1));
            signal("STOP", postgres.pid());
            try {
                assertThat(node.give("a", "key", new Add(2))).isIn(new Outcome.Busy<>(), new Outcome.Unknown<>());
                assertThat(node.state("a").state().total()).isEqualTo(1);
            } finally {
                signal("CONT", postgres.pid());
            }
            Await.until(SOON, () -> node.give("a", "key", new Add(2)) instanceof Outcome.Repeated);
            assertThat(node.state("a").state().total()).isEqualTo(3);
            assertThat(node.ledger.seq()).isEqualTo(2);
        }
    }

    /** To the postmaster and to every process of it. */
    private static void signal(String name, long postmaster) throws IOException, InterruptedException {
        var all = ProcessHandle.of(postmaster).orElseThrow();
        for (var process : Stream.concat(Stream.of(all), all.descendants()).toList()) {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        }
    }

    @Test
    void killing_connections_loses_nothing_and_doubles_nothing() throws Exception {
        var access = Databases.fresh();
        try (var node = new Node(access).started();
                var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = new AtomicBoolean(true);
            var given = new AtomicInteger();
            var writers = IntStream.range(0, WRITERS)
                    .mapToObj(w -> pool.submit(() -> write(node, "w" + w, writing, given)))
                    .toList();
            for (int kill = 0; kill < 3 * KILLS; kill++) {
                awaitMore(random.nextInt(1, 100));
                cutAll(access);
            }
            writing.set(false);
            for (var writer : writers) {
                writer.get();
            }
            assertThat(node.ledger.seq()).isEqualTo(given.get());
            holds(access);
        }
    }

    @Test
    void killing_the_server_loses_nothing_and_leaves_postgresql_running(@TempDir Path home) throws Exception {
        try (var postgres = Databases.durable(home)) {
            long pid = postgres.pid();
            for (int kill = 0; kill < 2; kill++) {
                var server = new ProcessBuilder(command(home))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                int least = acknowledged.size() + random.nextInt(20, 200);
                try (var lines = server.inputReader()) {
                    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                        acknowledged.add(line);
                        if (acknowledged.size() == least) {
                            server.toHandle().destroyForcibly();
                        }
                    }
                }
                assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(least);
            }
            assertThat(postgres.pid()).isEqualTo(pid);
            holds(postgres.access());
        }
    }

    /** Gives orders until told to stop; one without a clear answer is given again with its key. */
    private String write(Node node, String stream, AtomicBoolean writing, AtomicInteger given) {
        while (writing.get()) {
            var key = Node.newKey();
            given.incrementAndGet();
            var outcome = node.give(stream, key, new Add(1));
            while (!(outcome instanceof Outcome.Done || outcome instanceof Outcome.Repeated)) {
                assertThat(outcome).isInstanceOfAny(Outcome.Unknown.class, Outcome.Busy.class);
                outcome = node.give(stream, key, new Add(1));
            }
            acknowledged.add(key);
        }
        return stream;
    }

    private void awaitMore(int n) {
        int least = acknowledged.size() + n;
        Await.until(SOON, () -> acknowledged.size() >= least);
    }

    private void holds(Access access) throws SQLException {
        assertThat(acknowledged).doesNotHaveDuplicates().hasSizeGreaterThan(KILLS);
        try (var connection = Databases.runtime(access);
                var statement = connection.prepareStatement(
                        "select count(*), count(distinct key) from ledger where key = any(?)")) {
            statement.setArray(1, connection.createArrayOf("text", acknowledged.toArray()));
            try (var rows = statement.executeQuery()) {
                rows.next();
                assertThat(List.of(rows.getInt(1), rows.getInt(2)))
                        .containsExactly(acknowledged.size(), acknowledged.size());
            }
        }
        try (var connection = Databases.runtime(access)) {
            assertThat(Verification.of(connection).first()).isEmpty();
        }
    }

    private static void cutAll(Access access) throws SQLException {
        try (var admin = Databases.superuser(access);
                var statement = admin.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");
        }
    }

    private static List<String> command(Path home) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Scribe.class.getName(),
                home.toRealPath().toString());
    }

    /** A server that adopts the running PostgreSQL, and prints every key that was acknowledged. */
    static final class Scribe {
        public static void main(String... args) {
            try (var postgres = Databases.durable(Path.of(args[0]));
                    var node = new Node(postgres.access()).started()) {
                while (!Thread.interrupted()) {
                    var key = Node.newKey();
                    assertThat(node.give("scribe", key, new Add(1))).isInstanceOf(Outcome.Done.class);
                    System.out.println(key);
                }
            }
        }
    }
}
