package gongping.disk;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files for everybody's eyes: a web server of another user reads them, whatever our umask says. */
public final class PublicFile {
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r--r--");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwxr-xr-x");

    private PublicFile() {}

    /**
     * Puts the file in place of an older one, and makes the folders between. The folder itself is never made: where a
     * disk is unplugged nothing is written to what lies under its mount point.
     */
    public static void write(Path folder, String name, byte[] bytes) throws IOException {
        var file = folder.resolve(name);
        var below = folder;
        for (var step : folder.relativize(file.resolveSibling(""))) {
            if (!step.toString().isEmpty()) {
                below = below.resolve(step);
                make(below);
            }
        }
        WholeFile.replace(file, bytes, fresh -> open(fresh, FILE));
    }

    private static void make(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException another) {
            if (!Files.isDirectory(folder)) {
                throw another;
            }
        }
        open(folder, FOLDER);
        WholeFile.sync(folder.resolveSibling("."));
    }

    /** A disk that knows no owners, as many sticks do, shows everything to everybody by itself. */
    private static void open(Path path, Set<PosixFilePermission> rights) throws IOException {
        try {
            if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(path, rights);
            }
        } catch (UnsupportedOperationException | FileSystemException without) {
            if (!Files.isReadable(path)) {
                throw new IOException("others cannot read " + path, without);
            }
        }
    }
}
