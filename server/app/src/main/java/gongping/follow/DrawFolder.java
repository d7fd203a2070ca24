package gongping.follow;

import gongping.disk.AppendedFile;
import gongping.disk.FolderLock;
import gongping.disk.WholeFile;
import gongping.draw.Bundle;
import gongping.draw.Sha256;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The second machine's own copy of a draw: a plain published bundle, on the disk before anything is said of it. */
public final class DrawFolder implements AutoCloseable {
    private static final String TRANSCRIPT = "transcript.jsonl";

    private final Path folder;
    private Optional<FolderLock> lock = Optional.empty();

    private DrawFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens the folder, or makes it, for this process alone. A last line that a power cut tore is dropped: nobody was
     * told of it.
     */
    public static DrawFolder open(Path folder) throws IOException {
        Files.createDirectories(folder);
        var opened = new DrawFolder(folder);
        opened.lock = Optional.of(FolderLock.of(folder));
        opened.mend();
        return opened;
    }

    /** The folder as it is, to be read beside whoever writes it. */
    static DrawFolder read(Path folder) {
        return new DrawFolder(folder);
    }

    /** Lets another process write. */
    @Override
    public void close() throws IOException {
        if (lock.isPresent()) {
            lock.get().close();
        }
    }

    /** The folder itself. */
    public Path path() {
        return folder;
    }

    /** What a verifier reads. */
    public Bundle bundle() {
        return new Bundle.Folder(folder);
    }

    /** The transcript's lines so far, LF included. */
    public List<byte[]> lines() throws IOException {
        var file = folder.resolve(TRANSCRIPT);
        return Files.exists(file) ? split(Files.readAllBytes(file)) : List.of();
    }

    /** The lines of a text, LF included. */
    static List<byte[]> split(byte[] text) {
        var lines = new ArrayList<byte[]>();
        int from = 0;
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '\n') {
                lines.add(Arrays.copyOfRange(text, from, i + 1));
                from = i + 1;
            }
        }
        return lines;
    }

    /** Whether this very file lies here: it is never replaced then. */
    boolean has(String name, Sha256 hash) throws IOException {
        var file = folder.resolve(name);
        return Files.exists(file) && hash.equals(Sha256.of(Files.readAllBytes(file)));
    }

    /** Keeps a sealed file, whole or not at all. */
    void keep(String name, byte[] bytes) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        WholeFile.write(file, bytes);
    }

    /** Adds a line to the transcript; it is on the disk when this returns. */
    void append(byte[] line) throws IOException {
        AppendedFile.append(folder.resolve(TRANSCRIPT), line);
    }

    private void mend() throws IOException {
        var file = folder.resolve(TRANSCRIPT);
        if (!Files.exists(file)) {
            return;
        }
        var bytes = Files.readAllBytes(file);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        if (end < bytes.length) {
            try (var out = new RandomAccessFile(file.toFile(), "rw")) {
                out.setLength(end);
                out.getFD().sync();
            }
        }
    }
}
