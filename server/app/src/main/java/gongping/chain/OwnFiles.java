package gongping.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import gongping.disk.SecretFile;
import java.io.IOException;
import java.nio.file.Path;

/** Files that are their owner's alone. */
public final class OwnFiles {
    private OwnFiles() {}

    /** Writes a file that must not be there yet, mode 600; on the disk when this returns. */
    public static void write(Path file, String text) throws IOException {
        SecretFile.create(file, text.getBytes(UTF_8));
    }

    /** The first line of a file that others cannot read. */
    public static String secretLine(Path file) throws IOException {
        return SecretFile.read(file).lines().findFirst().orElse("");
    }
}
