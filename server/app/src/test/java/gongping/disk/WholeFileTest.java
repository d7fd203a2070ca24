package gongping.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    Path folder;

    @Test
    void a_file_replaces_the_older_one_and_leaves_nothing_beside_it() throws IOException {
        var file = folder.resolve("heads");
        WholeFile.write(file, "before, and longer".getBytes(UTF_8));
        WholeFile.write(file, "after".getBytes(UTF_8));
        assertThat(file).hasContent("after");
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void what_a_power_cut_left_of_an_older_try_is_in_nobodys_way() throws IOException {
        Files.writeString(folder.resolve("heads.new"), "ha");
        WholeFile.write(folder.resolve("heads"), "heads".getBytes(UTF_8));
        assertThat(folder.resolve("heads")).hasContent("heads");
        assertThat(folder.resolve("heads.new")).doesNotExist();
    }

    @Test
    void a_secret_is_its_owners_alone_even_where_others_could_read_the_one_before() throws IOException {
        var file = folder.resolve("key");
        Files.writeString(file, "open");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        WholeFile.writeSecret(file, "secret".getBytes(UTF_8));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_file_that_cannot_be_written_leaves_the_older_one() throws IOException {
        var file = folder.resolve("heads");
        WholeFile.write(file, "before".getBytes(UTF_8));
        Files.createDirectories(folder.resolve("heads.new/taken"));
        assertThatThrownBy(() -> WholeFile.write(file, "after".getBytes(UTF_8))).isInstanceOf(IOException.class);
        assertThat(file).hasContent("before");
    }

    @Test
    void a_folder_is_used_once_at_a_time_and_again_afterwards() throws IOException {
        try (var held = FolderLock.of(folder)) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> FolderLock.of(folder)).isInstanceOf(IOException.class);
        }
        FolderLock.of(folder).close();
    }
}
