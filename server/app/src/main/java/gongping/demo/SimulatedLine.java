package gongping.demo;

import gongping.conference.web.Conferences;
import gongping.people.Scripts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The telephone simulator beside the server: its process, its address, what its households say. */
final class SimulatedLine implements AutoCloseable {
    /** Numbers that nobody has: the caller's, the desk's, the hall's. */
    static final String FROM = "+8610000000001";

    static final String DESK = "+8610000000002";
    static final String HALL = "+8610000000003";
    /** Long: a busy machine is slow to start; a process that has ended is not waited for. */
    private static final int READY_S = 120;

    private final Companion process;
    private final URI url;
    private final String account;
    private final String token;
    private final Speech speech;

    private SimulatedLine(Companion process, URI url, String account, String token) {
        this.process = process;
        this.url = url;
        this.account = account;
        this.token = token;
        this.speech = new Speech(url);
    }

    /** Starts it, or finds the one that an earlier server left. Account, token and port stay in the data folder. */
    static SimulatedLine start(Path data, double pace) throws IOException {
        var folder = Files.createDirectories(data.resolve("simulator"));
        var port = kept(folder.resolve("port"), SimulatedLine::freePort);
        var account = kept(folder.resolve("account"), () -> "AC" + random(16));
        var token = kept(folder.resolve("token"), () -> random(16));
        var verb = List.of(
                "simulator",
                "--port",
                port,
                "--log",
                folder.resolve("calls.log").toString(),
                "--account",
                account,
                "--pace",
                Double.toString(pace(pace)),
                "--line",
                DESK,
                "--line",
                HALL);
        var process = Companion.start(folder, "simulator", verb, Map.of("GONGPING_SIMULATOR_TOKEN", token));
        var line = new SimulatedLine(process, URI.create("http://127.0.0.1:" + port), account, token);
        line.speech.awaitReady(process::alive, READY_S, TimeUnit.SECONDS);
        line.speech.asked(Heard.answers(DemoPlan.plan()));
        return line;
    }

    /** The network never runs slower than real time, however slowly the conference is conducted. */
    static double pace(double wished) {
        return Math.max(1, wished);
    }

    /** Asks the simulator once a second what the one on the line has said. */
    void follow(Conferences conferences) {
        speech.follow(conferences);
    }

    Scripts scripts() {
        return callee -> speech.lines(callee);
    }

    URI url() {
        return url;
    }

    String account() {
        return account;
    }

    String token() {
        return token;
    }

    static String kept(Path file, java.util.function.Supplier<String> made) throws IOException {
        if (!Files.isRegularFile(file)) {
            Files.writeString(file, made.get());
        }
        return Files.readString(file).strip();
    }

    static String freePort() {
        try (var socket = new ServerSocket(0)) {
            return Integer.toString(socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String random(int bytes) {
        var made = new byte[bytes];
        new SecureRandom().nextBytes(made);
        return HexFormat.of().formatHex(made);
    }

    @Override
    public void close() {
        speech.close();
        process.stop();
    }
}
