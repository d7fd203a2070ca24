package gongping.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;

/** Files that are there whole or not at all, and on the disk when the writer returns. */
public final class WholeFile {
    private WholeFile() {}

    /** Puts the file in place of an older one, if there is one. */
    public static void write(Path file, byte[] bytes) throws IOException {
        replace(file, bytes, fresh -> {});
    }

    /** The same, for its owner's eyes only (mode 600). */
    public static void writeSecret(Path file, byte[] bytes) throws IOException {
        replace(file, bytes, fresh -> {}, SecretFile.OWNER);
    }

    /** What is done to the new file before it has its bytes and its name. */
    @FunctionalInterface
    interface Before {
        void done(Path fresh) throws IOException;
    }

    static void replace(Path file, byte[] bytes, Before before, FileAttribute<?>... rights) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try {
            try (var out =
                    FileChannel.open(fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), rights)) {
                before.done(fresh);
                pour(out, bytes);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            drop(fresh, failed);
            throw failed;
        }
        sync(file.resolveSibling("."));
    }

    /** A piece of a file would keep the little room that a full disk has. */
    private static void drop(Path fresh, IOException failed) {
        try {
            Files.deleteIfExists(fresh);
        } catch (IOException stays) {
            failed.addSuppressed(stays);
        }
    }

    static void pour(FileChannel out, byte[] bytes) throws IOException {
        var rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            out.write(rest);
        }
        out.force(true);
    }

    /** Makes sure that a name which is new in this folder is still there after a power cut. */
    public static void sync(Path folder) throws IOException {
        try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }
}
