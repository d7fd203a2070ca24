package gongping.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** A file that grows at its end; what was added is on the disk when the writer returns. */
public final class AppendedFile {
    private AppendedFile() {}

    /** Adds these bytes; the file is made where it is missing. */
    public static void append(Path file, byte[] bytes) throws IOException {
        boolean fresh = !Files.exists(file);
        try (var out = FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.WRITE))) {
            WholeFile.pour(out, bytes);
        }
        if (fresh) {
            WholeFile.sync(file.resolveSibling("."));
        }
    }
}
