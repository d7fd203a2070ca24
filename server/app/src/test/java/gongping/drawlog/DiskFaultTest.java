package gongping.drawlog;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.conference.Disk;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the host reads about a disk comes from the disk; the system's words are in the language of the machine. */
class DiskFaultTest {
    @TempDir
    private Path folder;

    @Test
    void a_folder_that_is_not_there_is_missing_whatever_the_system_says() {
        assertThat(DiskFault.of(new IOException("设备上没有空间"), folder.resolve("gone"), 1))
                .isEqualTo(Disk.Fault.MISSING);
    }

    @Test
    void a_disk_with_less_room_than_the_file_needs_is_full_in_any_language() {
        assertThat(DiskFault.of(new IOException("设备上没有空间"), folder, Long.MAX_VALUE / 4))
                .isEqualTo(Disk.Fault.FULL);
        assertThat(DiskFault.of(new IOException("No space left on device"), folder, 1))
                .isEqualTo(Disk.Fault.FULL);
        assertThat(DiskFault.of(new FileSystemException("a", "b", "Disk quota exceeded"), folder, 1))
                .isEqualTo(Disk.Fault.FULL);
    }

    @Test
    void a_folder_that_may_not_be_written_is_read_only_and_a_disk_that_does_not_exist_any_more_is_broken() {
        assertThat(DiskFault.of(new AccessDeniedException("a"), folder, 1)).isEqualTo(Disk.Fault.READ_ONLY);
        assertThat(DiskFault.of(new IOException("Input/output error"), folder, 1))
                .isEqualTo(Disk.Fault.BROKEN);
        assertThat(DiskFault.of(new IOException((String) null), folder, 1)).isEqualTo(Disk.Fault.BROKEN);
    }
}
