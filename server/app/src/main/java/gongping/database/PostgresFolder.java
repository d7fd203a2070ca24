package gongping.database;

import gongping.disk.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Properties;

/**
 * What is kept of a PostgreSQL between two starts: {@code data} (the cluster), {@code passwords} (mode 600),
 * {@code port}, {@code starter} (the process that started it), {@code prepared} (roles and database exist) and
 * {@code synced} (the first files are on the disk).
 */
record PostgresFolder(Path home) {
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
    private static final int PASSWORD_LENGTH = 32;

    /** The three roles' passwords: who owns the cluster, who owns the tables, who runs. */
    record Passwords(String admin, String owner, String runtime) {
        @Override
        public String toString() {
            return "Passwords";
        }
    }

    Path data() {
        return home.resolve("data");
    }

    Path log() {
        return data().resolve("postgres.log");
    }

    PidFile pidFile() {
        return new PidFile(data().resolve("postmaster.pid"));
    }

    boolean initialised() {
        return Files.exists(data().resolve("PG_VERSION"));
    }

    /** The major version that made the data. */
    String version() {
        return read(data().resolve("PG_VERSION")).orElse("");
    }

    boolean prepared() {
        return Files.exists(home.resolve("prepared"));
    }

    void markPrepared() {
        write("prepared", "roles and database exist\n");
    }

    boolean synced() {
        return Files.exists(home.resolve("synced"));
    }

    void markSynced() {
        write("synced", "the first files are on the disk\n");
    }

    /** The port of the last start while it is free, else a free one, kept from now on. */
    int chosenPort() {
        var kept = read(home.resolve("port")).map(Integer::parseInt).filter(PostgresFolder::isFree);
        int port = kept.orElseGet(PostgresFolder::freePort);
        write("port", port + "\n");
        return port;
    }

    /** Who started the running server, as {@code pid startedAtMs}. */
    Optional<String> starter() {
        return read(home.resolve("starter"));
    }

    void markStarter(String who) {
        write("starter", who + "\n");
    }

    /** Generated at the first call, and kept where only the caller's own user can read them. */
    Passwords passwords() {
        var file = home.resolve("passwords");
        var kept = new Properties();
        try {
            if (!Files.exists(file)) {
                write(
                        "passwords",
                        "admin=%s%nowner=%s%nruntime=%s%n".formatted(newPassword(), newPassword(), newPassword()));
            }
            try (var in = Files.newBufferedReader(file)) {
                kept.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the database passwords", e);
        }
        return new Passwords(
                kept.getProperty("admin", ""), kept.getProperty("owner", ""), kept.getProperty("runtime", ""));
    }

    /** Written whole or not at all, readable by nobody else. */
    void write(String name, String text) {
        try {
            WholeFile.writeSecret(home.resolve(name), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + name + " in the data folder", e);
        }
    }

    private static Optional<String> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.getFileName(), e);
        }
    }

    private static String newPassword() {
        return new SecureRandom()
                .ints(PASSWORD_LENGTH, 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, i) -> text.append(ALPHABET.charAt(i)), StringBuilder::append)
                .toString();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }
}
