package gongping.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DRAW/1 §3.10: a folder from a stranger. */
class BundleFolderTest {
    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void write() throws IOException {
        for (var file : Vectors.small().entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    @Test
    void a_folder_as_published_verifies_whatever_lies_beside() throws IOException {
        Files.writeString(folder.resolve("video.txt"), "20:14:03");
        Files.createDirectory(folder.resolve("tickets"));
        assertThat(verify()).isEqualTo("verified");
    }

    @Test
    void a_link_is_not_followed() throws IOException {
        replaceByLink("rules.txt", Path.of("/dev/zero"));
        assertThat(verify()).isEqualTo("rules.txt:1 file.not-plain");
    }

    @Test
    void a_linked_folder_inside_is_not_followed() throws IOException {
        var outside = Files.createTempDirectory(folder, "outside");
        Files.move(folder.resolve("groups"), outside.resolve("groups"));
        Files.createSymbolicLink(folder.resolve("groups"), outside.resolve("groups"));
        assertThat(verify()).isEqualTo("groups/stratum.tsv:1 file.not-plain");
    }

    @Test
    void a_folder_in_the_place_of_a_file_is_no_file() throws IOException {
        Files.delete(folder.resolve("roster.tsv"));
        Files.createDirectory(folder.resolve("roster.tsv"));
        assertThat(verify()).isEqualTo("roster.tsv:1 file.not-plain");
    }

    @Test
    void a_file_larger_than_it_can_rightly_be_is_not_read_to_its_end() throws IOException {
        try (var file = new RandomAccessFile(folder.resolve("attendance/2.tsv").toFile(), "rw")) {
            file.setLength(10L << 30);
        }
        assertThat(verify()).isEqualTo("attendance/2.tsv:1 file.too-large");
    }

    @Test
    void an_empty_folder_lacks_its_manifest() throws IOException {
        assertThat(verify(Files.createTempDirectory(folder, "empty"))).isEqualTo("manifest.txt:1 file.missing");
    }

    @Test
    void a_full_county_with_several_rounds_is_verified_within_seconds() {
        var draw = new SmallDraw(
                IntStream.range(0, 10_180).mapToObj(i -> "T" + i % 19).toList(), 3, 2, Optional.empty());
        for (int round = 0; round < 8; round++) {
            draw.attended(Set.of(7, 77, 777));
            draw.round(draw.params(Params.Exclude.DRAWN, Quota.ofAll(6)), "01234567890123456789");
        }
        long begin = System.nanoTime();
        assertThat(draw.verify()).isInstanceOf(Verdict.Verified.class);
        assertThat((System.nanoTime() - begin) / 1e9).isLessThan(20);
    }

    private void replaceByLink(String name, Path target) throws IOException {
        Files.delete(folder.resolve(name));
        Files.createSymbolicLink(folder.resolve(name), target);
    }

    private String verify() {
        return verify(folder);
    }

    private static String verify(Path path) {
        return switch (Verifier.verify(new Bundle.Folder(path))) {
            case Verdict.Verified verified -> "verified";
            case Verdict.Failed(var file, var line, var check, var code, var text) -> file + ":" + line + " " + code;
        };
    }
}
