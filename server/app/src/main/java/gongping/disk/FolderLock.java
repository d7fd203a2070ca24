package gongping.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** A folder that one process writes into: held until it is closed, given back by the system when the process dies. */
public final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the folder; fails at once where it is taken, in this process or in another. */
    public static FolderLock of(Path folder) throws IOException {
        var channel =
                FileChannel.open(folder.resolve(".lock"), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        try {
            if (channel.tryLock() != null) {
                return new FolderLock(channel);
            }
        } catch (OverlappingFileLockException ours) {
            channel.close();
            throw new IOException("this process uses " + folder + " already", ours);
        }
        channel.close();
        throw new IOException("another process uses " + folder);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
