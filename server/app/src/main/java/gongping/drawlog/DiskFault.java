package gongping.drawlog;

import gongping.conference.Disk;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What is wrong with a disk, once writing has failed. The system says it in the language of the machine, so the disk is
 * looked at first and the words are only heard besides.
 */
final class DiskFault {
    private static final long ROOM = 1 << 20;

    private DiskFault() {}

    /** Why {@code needed} bytes could not be written to this folder. */
    static Disk.Fault of(IOException why, Path folder, long needed) {
        if (!Files.isDirectory(folder)) {
            return Disk.Fault.MISSING;
        }
        if (why instanceof AccessDeniedException || isReadOnly(folder)) {
            return Disk.Fault.READ_ONLY;
        }
        return isFull(folder, needed) || says(why, "No space left", "quota") ? Disk.Fault.FULL : Disk.Fault.BROKEN;
    }

    private static boolean isReadOnly(Path folder) {
        try {
            return Files.getFileStore(folder).isReadOnly();
        } catch (IOException gone) {
            return false;
        }
    }

    private static boolean isFull(Path folder, long needed) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < Math.max(ROOM, 2 * needed);
        } catch (IOException gone) {
            return false;
        }
    }

    private static boolean says(IOException why, String... words) {
        var said = String.valueOf(why.getMessage());
        return Stream.of(words).anyMatch(said::contains);
    }
}
