package gongping.hall;

import com.fasterxml.jackson.databind.JsonNode;
import gongping.access.Desk;
import gongping.access.Role;
import gongping.client.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A demonstration in processes of its own, over a data folder of its own. */
final class Hall implements AutoCloseable {
    private static final int PACE = 40;

    final Path data;
    final Path log;
    private final Set<String> answers = ConcurrentHashMap.newKeySet();
    private final int port;
    private Process server;

    Hall(Path data) throws IOException {
        this.data = data;
        this.log = data.resolveSibling(data.getFileName() + ".log");
        try (var socket = new ServerSocket(0)) {
            this.port = socket.getLocalPort();
        }
        this.server = start(true);
    }

    private Process start(boolean pilot) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
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
        server.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        server = start(false);
    }

    /** Kills PostgreSQL's first process; the server has to notice. */
    void killPostgres() throws IOException {
        var pid = Files.readAllLines(data.resolve("postgres/data/postmaster.pid"))
                .getFirst()
                .strip();
        ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** What a desk of the demonstration sees; missing while the server is away. */
    JsonNode view(Role role, String name) {
        try {
            var state = desk(role).get("/conferences/main/views/" + name).path("state");
            answers.add(state.toString());
            return state;
        } catch (RuntimeException away) {
            return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
        }
    }

    /** All views that were read so far. */
    String answers() {
        return String.join("\n", answers);
    }

    Api desk(Role role) {
        return Api.at(address(), Desk.of(role)).signInToTheDemo();
    }

    /** Listens to every screen from as soon as the server answers. */
    Wiretap listen(Duration limit) throws Exception {
        until("the server", limit, () -> !view(Role.HOST, "host").isMissingNode());
        return Wiretap.on(address());
    }

    private URI address() {
        return URI.create("http://localhost:" + port);
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

    void until(String what, Duration limit, BooleanSupplier condition) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(what + " did not come within " + limit + "\n" + tail());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    private String tail() {
        try {
            var pilot = data.resolve("autopilot.log");
            var lines = Files.exists(pilot) ? Files.readAllLines(pilot) : List.of("no autopilot");
            var own = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size())) + "\n"
                    + String.join("\n", own.subList(Math.max(0, own.size() - 12), own.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A gentle stop: it ends autopilot, simulator and PostgreSQL too. */
    @Override
    public void close() {
        server.destroy();
        try {
            if (!server.waitFor(30, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
