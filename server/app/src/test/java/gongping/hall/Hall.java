package gongping.hall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import gongping.access.Desk;
import gongping.access.Role;
import gongping.client.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

/** A demonstration in processes of its own, over a data folder of its own. */
final class Hall implements AutoCloseable {
    static final int PACE = 40;
    private static final Duration SOON = Duration.ofMinutes(3);
    private static final int LINES = 25;
    private static final Duration ANSWER = Duration.ofSeconds(3);

    final Path data;
    final Path log;
    final URI url;
    private final Set<String> answers = ConcurrentHashMap.newKeySet();
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();
    private Process server;
    private Optional<Api> host = Optional.empty();
    private long seen;

    Hall(Path data) throws IOException {
        this(data, true);
    }

    /** {@code pilot}: the autopilot conducts it; otherwise the test does. */
    Hall(Path data, boolean pilot) throws IOException {
        this.data = data;
        this.log = data.resolveSibling(data.getFileName() + ".log");
        try (var socket = new ServerSocket(0)) {
            this.port = socket.getLocalPort();
        }
        this.url = URI.create("http://localhost:" + port);
        this.server = start(pilot);
    }

    private Process start(boolean pilot) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dgongping.home=" + Path.of("../..").toAbsolutePath().normalize(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "gongping.cli.Main"));
        command.addAll(List.of("demo", "--small", "--canary", "--port", "" + port, "--data", data.toString()));
        command.addAll(List.of("--pace", "" + PACE));
        if (pilot) {
            command.add("--autopilot");
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** Kills the server as a power cut would, and starts it again; the autopilot goes on by itself. */
    void killServer() throws IOException, InterruptedException {
        loseServer();
        startServer();
    }

    /** Kills the server, which stays away. */
    void loseServer() throws InterruptedException {
        server.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }

    /** Starts the server again over the same data. */
    void startServer() throws IOException {
        server = start(false);
    }

    /** Kills PostgreSQL's first process, or all of them at once; the server has to notice. */
    void killPostgres(boolean all) {
        until("a PostgreSQL to kill", SOON, () -> postmaster().isPresent());
        var first = postmaster().orElseThrow();
        var whole = all ? Stream.concat(Stream.of(first), first.descendants()) : Stream.of(first);
        whole.toList().forEach(ProcessHandle::destroyForcibly);
        until("PostgreSQL's end", SOON, () -> !first.isAlive());
    }

    private Optional<ProcessHandle> postmaster() {
        return process("postgres/data/postmaster.pid");
    }

    /** The living process whose number is the first word of a file. */
    private Optional<ProcessHandle> process(String file) {
        try {
            var pid = Files.readString(data.resolve(file)).strip().split("\\s", 2)[0];
            return ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive);
        } catch (IOException | NumberFormatException away) {
            return Optional.empty();
        }
    }

    /** Whether the autopilot's first process is still there: nobody starts it again. */
    boolean piloted() {
        return process("autopilot.pid").isPresent();
    }

    /** Sends a signal to the autopilot: while it is stopped nobody presses. */
    void pilot(String signal) throws IOException, InterruptedException {
        var pilot = process("autopilot.pid");
        if (pilot.isPresent()) {
            new ProcessBuilder("kill", "-" + signal, "" + pilot.get().pid())
                    .start()
                    .waitFor();
        }
    }

    /** Whether the server has everything that a request needs, PostgreSQL's first process included. */
    boolean ready() {
        if (postmaster().isEmpty()) {
            return false;
        }
        var ask = HttpRequest.newBuilder(url.resolve("/health/ready")).timeout(ANSWER);
        try {
            return http.send(ask.build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends a process that stands beside the server. */
    void stopBeside(String name) {
        process(name + ".pid").ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    /** What a desk of the demonstration sees; missing while the server is away. */
    JsonNode view(Role role, String name) {
        try {
            var state = desk(role).get("/conferences/main/views/" + name).path("state");
            answers.add(state.toString());
            return state;
        } catch (RuntimeException away) {
            return MissingNode.getInstance();
        }
    }

    /** All views that were read so far. */
    String answers() {
        return String.join("\n", answers);
    }

    /** Listens to every screen from as soon as the server answers. */
    Wiretap listen(Duration limit) throws Exception {
        until("the server", limit, () -> !view(Role.HOST, "host").isMissingNode());
        return Wiretap.on(url);
    }

    /** How far the conference is: the version that the host saw last. */
    long version() {
        try {
            var desk = host.orElseGet(() -> desk(Role.HOST));
            host = Optional.of(desk);
            seen = desk.get("/conferences/main/views/host").path("rev").asLong();
        } catch (RuntimeException away) {
            host = Optional.empty();
        }
        return seen;
    }

    Api desk(Role role) {
        return Api.at(url, Desk.of(role)).signInToTheDemo();
    }

    int concluded() {
        int count = 0;
        for (var inquiry : view(Role.HOST, "host").path("inquiries")) {
            count += inquiry.path("stage").asText().equals("concluded") ? 1 : 0;
        }
        return count;
    }

    boolean closed() {
        return view(Role.HOST, "host").path("show").path("phase").asText().equals("closed");
    }

    /** The published bundle by file name. */
    Map<String, byte[]> export() throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(desk(Role.AUDITOR).download("/conferences/main/export"))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    void until(String what, Duration limit, BooleanSupplier condition) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline || !server.isAlive()) {
                throw new AssertionError(what + " did not come within " + limit + "\n" + tail());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private String tail() {
        try {
            var pilot = data.resolve("autopilot.log");
            var lines = Files.exists(pilot) ? Files.readAllLines(pilot) : List.of("no autopilot");
            var own = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size())) + "\n"
                    + String.join("\n", own.subList(Math.max(0, own.size() - LINES), own.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A gentle stop, which ends simulator and PostgreSQL too; whoever is left is ended by hand. */
    @Override
    public void close() {
        process("autopilot.pid").ifPresent(ProcessHandle::destroyForcibly);
        server.destroy();
        try {
            if (!server.waitFor(30, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process("simulator/simulator.pid").ifPresent(ProcessHandle::destroy);
        process("cosigner/cosigner.pid").ifPresent(ProcessHandle::destroy);
        postmaster().ifPresent(ProcessHandle::destroy);
    }
}
