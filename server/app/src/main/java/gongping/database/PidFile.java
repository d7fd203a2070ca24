package gongping.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL's {@code postmaster.pid}: line 1 the process, line 4 the port, line 7 the shared memory by which a new
 * postmaster finds backends that a killed one left behind, line 8 the status.
 */
record PidFile(Path file) {
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** A postmaster that lives. */
    record Postmaster(long pid, int port, boolean ready) {}

    /** The living postmaster of this file, if there is one. */
    Optional<Postmaster> running() {
        var lines = lines();
        return pid(lines)
                .filter(this::isOurs)
                .map(pid -> new Postmaster(
                        pid, number(lines, PORT_LINE), line(lines, STATUS_LINE).equals("ready")));
    }

    /**
     * Makes a dead postmaster's file harmless where its number belongs to another process now (or to a corpse that
     * nobody reaped), which would make PostgreSQL refuse to start. The number alone is replaced, by one that has just
     * ended: the shared memory line must stay, it protects the data from backends that still run.
     */
    void unclaim() {
        var lines = new ArrayList<>(lines());
        var claimed = pid(lines).filter(pid -> ProcessHandle.of(pid).isPresent() && !isOurs(pid));
        if (claimed.isEmpty()) {
            return;
        }
        try {
            var ended = new ProcessBuilder("true").start();
            ended.waitFor();
            lines.set(0, String.valueOf(ended.pid()));
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clear the stale postmaster.pid", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Whether this process lives and is a postmaster over this file's folder; a corpse has no command line. */
    boolean isOurs(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().commandLine())
                .filter(line -> line.contains("/postgres -D " + file.getParent()))
                .isPresent();
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read postmaster.pid", e);
        }
    }

    private static Optional<Long> pid(List<String> lines) {
        var text = line(lines, 0);
        return text.matches("\\d{1,10}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    private static int number(List<String> lines, int index) {
        var text = line(lines, index);
        return text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    }

    private static String line(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index).strip() : "";
    }
}
