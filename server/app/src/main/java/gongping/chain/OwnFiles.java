package gongping.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import gongping.disk.WholeFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that are their owner's alone. */
public final class OwnFiles {
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private OwnFiles() {}

    /** Writes a file that must not be there yet, mode 600; on the disk when this returns. */
    public static void write(Path file, String text) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        WholeFile.writeSecret(file, text.getBytes(UTF_8));
    }

    /** The first line of a file that others cannot read. */
    public static String secretLine(Path file) throws IOException {
        if (!OWNER.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IOException("others can read " + file + "; chmod 600 it");
        }
        return Files.readString(file).lines().findFirst().orElse("");
    }
}
