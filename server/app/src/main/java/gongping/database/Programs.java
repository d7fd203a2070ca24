package gongping.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs ({@code initdb}, {@code pg_ctl}, {@code postgres}), unpacked from the class path once. */
final class Programs {
    private final Path into;
    private final Consumer<String> progress;
    private @Nullable Path root;

    /** Unpacks into this folder at the first use, where they are not there yet. */
    Programs(Path into, Consumer<String> progress) {
        this.into = into;
        this.progress = progress;
    }

    /** The program's file. */
    synchronized String path(String program) {
        if (root == null) {
            root = unpacked();
        }
        return root.resolve("bin").resolve(program).toString();
    }

    /** A folder that is there is whole: it is renamed into place at the end. */
    private Path unpacked() {
        var archive = archive();
        try {
            var found = into.resolve(fingerprint(archive));
            if (!Files.isDirectory(found)) {
                progress.accept("Unpacking PostgreSQL");
                Files.createDirectories(into);
                unpack(archive, found);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack PostgreSQL", e);
        }
    }

    private static URL archive() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        var cpu = System.getProperty("os.arch").matches("aarch64|arm64") ? "arm_64" : "x86_64";
        var found = Programs.class.getResource("/postgres-" + os + "-" + cpu + ".txz");
        if (found == null) {
            throw new DatabaseRefused(
                    "database.platform",
                    "No PostgreSQL for " + os + " on " + cpu + " is built in. Give the URL of a PostgreSQL server.");
        }
        return found;
    }

    /** Names the folder after the archive, so that a newer PostgreSQL never runs an older one's files. */
    private static String fingerprint(URL archive) throws IOException {
        return archive.openConnection() instanceof JarURLConnection jar
                ? "%08x".formatted(jar.getJarEntry().getCrc())
                : String.valueOf(archive.openConnection().getContentLengthLong());
    }

    private static void unpack(URL archive, Path root) throws IOException {
        var work = Files.createTempDirectory(root.getParent(), "unpacking");
        try (InputStream raw = new BufferedInputStream(archive.openStream(), 1 << 16);
                var tar = new TarArchiveInputStream(new XZInputStream(raw))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(tar, entry, work);
            }
        }
        Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Files.move(work, root, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            delete(work);
            if (!Files.isDirectory(root)) {
                throw e;
            }
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path work) throws IOException {
        var file = work.resolve(entry.getName()).normalize();
        if (!file.startsWith(work)) {
            throw new FileAlreadyExistsException(entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            var program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
