package gongping.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Files that hold a secret: their owner's alone, mode 600. */
public final class SecretFile {
    static final FileAttribute<?> OWNER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private static final Set<PosixFilePermission> OWN = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private SecretFile() {}

    /** Whether anybody but its owner may do anything with it; never where the disk knows no owners. */
    public static boolean isOpenToOthers(Path file) throws IOException {
        return Files.getFileStore(file).supportsFileAttributeView("posix")
                && !OWN.containsAll(Files.getPosixFilePermissions(file));
    }

    /** Its text; refused where others can read it. */
    public static String read(Path file) throws IOException {
        if (isOpenToOthers(file)) {
            throw new IOException("others can read " + file + "; chmod 600 it");
        }
        return Files.readString(file);
    }

    /**
     * Makes a file that must not be there yet: whole or not at all, on the disk when this returns. Of several who make
     * it at once one does; the others fail with {@link FileAlreadyExistsException}.
     */
    public static void create(Path file, byte[] bytes) throws IOException {
        var folder = file.resolveSibling(".");
        var fresh = Files.createTempFile(folder, "." + file.getFileName(), ".new", OWNER);
        try {
            try (var out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                WholeFile.pour(out, bytes);
            }
            name(fresh, file);
        } finally {
            Files.deleteIfExists(fresh);
        }
        WholeFile.sync(folder);
    }

    /** A second name is given to a file only where nothing has it; a disk without second names is asked before. */
    private static void name(Path fresh, Path file) throws IOException {
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException there) {
            throw there;
        } catch (FileSystemException | UnsupportedOperationException without) {
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
