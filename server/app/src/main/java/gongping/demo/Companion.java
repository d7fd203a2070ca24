package gongping.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A process beside the server, of the same program. It outlives a server that is killed; its process id lies in the
 * data folder, so that the next server finds it again and does not start a second one.
 */
final class Companion {
    private final Path pidFile;
    private final ProcessHandle process;
    private final boolean ours;

    private Companion(Path pidFile, ProcessHandle process, boolean ours) {
        this.pidFile = pidFile;
        this.process = process;
        this.ours = ours;
    }

    /** The one that runs already, or a new one. Its output goes to {@code <name>.log} in the folder. */
    static Companion start(Path folder, String name, List<String> verb, Map<String, String> environment) {
        var pidFile = folder.resolve(name + ".pid");
        var running = running(pidFile);
        if (running.isPresent()) {
            return new Companion(pidFile, running.get(), false);
        }
        try {
            var log = folder.resolve(name + ".log").toFile();
            var builder = new ProcessBuilder(command(verb))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
            builder.environment().putAll(environment);
            var started = builder.start().toHandle();
            Files.writeString(pidFile, started.pid() + " " + startedAt(started) + "\n");
            return new Companion(pidFile, started, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(List<String> verb) {
        // Small and short-lived beside the server: what it saves in compiling is the server's.
        return OwnJava.command(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"), verb);
    }

    /** A process id may be somebody else's by now; the moment of its start tells. */
    private static Optional<ProcessHandle> running(Path pidFile) {
        try {
            if (!Files.isRegularFile(pidFile)) {
                return Optional.empty();
            }
            var words = Files.readString(pidFile).strip().split(" ", -1);
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> words.length == 2 && startedAt(process).equals(words[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String startedAt(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(at -> Long.toString(at.toEpochMilli()))
                .orElse("-");
    }

    /** Whether it still runs. */
    boolean alive() {
        return process.isAlive();
    }

    /** Whether this server started it. */
    boolean ours() {
        return ours;
    }

    /** Ends it. */
    void stop() {
        process.destroy();
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
