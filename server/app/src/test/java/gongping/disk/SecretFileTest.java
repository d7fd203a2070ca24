package gongping.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretFileTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("key");
    }

    @Test
    void it_is_its_owners_alone_and_nothing_is_left_beside_it() throws IOException {
        SecretFile.create(file(), "secret".getBytes(UTF_8));
        assertThat(SecretFile.read(file())).isEqualTo("secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file()));
    }

    @Test
    void what_is_there_stays_as_it_is() throws IOException {
        Files.writeString(file(), "before");
        assertThatThrownBy(() -> SecretFile.create(file(), "after".getBytes(UTF_8)))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file()).hasContent("before");
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file()));
    }

    @Test
    void of_many_who_make_it_at_once_one_does() {
        long made = IntStream.range(0, 16).parallel().filter(this::makes).count();
        assertThat(made).isEqualTo(1);
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file()));
    }

    private boolean makes(int who) {
        try {
            SecretFile.create(file(), ("secret " + who).getBytes(UTF_8));
            return true;
        } catch (FileAlreadyExistsException late) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"rw-------, false", "r--------, false", "rw-r-----, true", "rw----r--, true", "rw--w----, true"})
    void whoever_else_may_touch_it_makes_it_no_secret(String rights, boolean open) throws IOException {
        Files.writeString(file(), "secret");
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString(rights));
        assertThat(SecretFile.isOpenToOthers(file())).isEqualTo(open);
        if (open) {
            assertThatThrownBy(() -> SecretFile.read(file())).hasMessageContaining("chmod 600");
        }
    }
}
