package gongping.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What everybody may read is there for a web server that runs as somebody else. */
class PublicFileTest {
    @TempDir
    Path folder;

    @Test
    void others_read_the_file_and_enter_the_folders_that_were_made_for_it() throws IOException {
        PublicFile.write(folder, "DOCS/groups/township.tsv", "before".getBytes(UTF_8));
        PublicFile.write(folder, "DOCS/groups/township.tsv", "after".getBytes(UTF_8));
        assertThat(folder.resolve("DOCS/groups/township.tsv")).hasContent("after");
        assertThat(rights("DOCS/groups/township.tsv")).isEqualTo("rw-r--r--");
        assertThat(rights("DOCS")).isEqualTo("rwxr-xr-x");
        assertThat(rights("DOCS/groups")).isEqualTo("rwxr-xr-x");
        assertThat(folder.resolve("DOCS/groups")).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void the_folder_itself_is_never_made_for_it_is_on_the_disk_or_the_disk_is_not_there() {
        var gone = folder.resolve("gone");
        assertThatThrownBy(() -> PublicFile.write(gone, "DOCS/manifest.txt", new byte[1]))
                .isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> PublicFile.write(gone, "manifest.txt", new byte[1]))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(gone).doesNotExist();
    }

    private String rights(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
    }
}
