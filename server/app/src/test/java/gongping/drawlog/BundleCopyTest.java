package gongping.drawlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongping.conference.Disk;
import gongping.disk.PublicFile;
import gongping.disk.Writing;
import gongping.draw.Bundle;
import gongping.draw.Verdict;
import gongping.draw.Verifier;
import gongping.tlog.PublishedLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A draw's folder on the second disk holds what it says, whatever happens to the disk and to the server. */
class BundleCopyTest {
    private static final String TRANSCRIPT = "transcript.jsonl";

    @TempDir
    private Path root;

    private Path folder;

    @BeforeEach
    void make() {
        folder = root.resolve(VectorDraw.DRAW);
    }

    @Test
    void after_each_line_the_folder_verifies_and_has_the_log_beside_it() throws IOException {
        var copy = copy(PublicFile::write);
        for (int lines = 1; lines <= VectorDraw.LINES.size(); lines++) {
            brings(copy, lines);
            holds(lines);
        }
        assertThat(((Verdict.Verified) Verifier.verify(new Bundle.Folder(folder))).state())
                .isEqualTo(Verdict.State.CLOSED);
    }

    @Test
    void wherever_the_writing_is_cut_the_folder_holds_as_far_as_it_says_and_the_next_start_goes_on()
            throws IOException {
        int whole = 20;
        boolean killed = true;
        int cut = 0;
        for (; killed; cut++) {
            VectorDraw.delete(folder);
            brings(copy(BundleCopyTest::fast), 3);
            killed = isKilled(copy(dyingAt(cut)), whole);
            assertThat(Set.of(3, whole)).contains(lines());
            holds(lines());
            brings(copy(BundleCopyTest::fast), whole);
            holds(whole);
        }
        assertThat(cut).isGreaterThan(10);
    }

    private static boolean isKilled(BundleCopy copy, int lines) throws IOException {
        try {
            brings(copy, lines);
            return false;
        } catch (Killed killed) {
            return true;
        }
    }

    @Test
    void cut_before_its_first_line_the_folder_is_finished_by_the_next_start() throws IOException {
        for (int cut = 0; cut < 6; cut++) {
            VectorDraw.delete(folder);
            var dies = copy(dyingAt(cut));
            assertThatThrownBy(() -> brings(dies, 1)).isInstanceOf(Killed.class);
            assertThat(folder.resolve(TRANSCRIPT)).doesNotExist();
            brings(copy(BundleCopyTest::fast), 1);
            holds(1);
        }
    }

    @Test
    void what_failed_and_was_not_stored_is_written_at_the_next_try() throws IOException {
        var copy = copy(failing(TRANSCRIPT, false));
        assertThatThrownBy(() -> brings(copy, 5)).isInstanceOf(IOException.class);
        assertThat(copy.has(VectorDraw.open(5).checkpoint())).isFalse();
        assertThat(folder.resolve(TRANSCRIPT)).doesNotExist();
        brings(copy, 5);
        holds(5);
        assertThat(copy.has(VectorDraw.open(5).checkpoint())).isTrue();
    }

    @Test
    void what_failed_but_was_stored_is_written_again_for_only_a_good_end_says_that_it_lies_there() throws IOException {
        for (var name : Set.of("roster.tsv", TRANSCRIPT, "log/checkpoint")) {
            VectorDraw.delete(folder);
            var written = new TreeSet<String>();
            var fails = failing(name, true);
            var copy = copy((place, file, bytes) -> {
                written.add(file);
                fails.write(place, file, bytes);
            });
            assertThatThrownBy(() -> brings(copy, 5)).isInstanceOf(IOException.class);
            written.clear();
            brings(copy, 5);
            assertThat(written)
                    .contains(VectorDraw.DRAW + "/" + name)
                    .doesNotContain(VectorDraw.DRAW + "/manifest.txt");
            holds(5);
        }
    }

    @Test
    void another_transcript_is_left_as_it_is() throws IOException {
        var copy = copy(BundleCopyTest::fast);
        brings(copy, 5);
        Files.writeString(folder.resolve(TRANSCRIPT), VectorDraw.text(5).replaceFirst("seq", "qes"));
        var found = VectorDraw.files(folder);
        for (int lines : new int[] {1, 5, 8}) {
            assertThat(copy(BundleCopyTest::fast).bring(VectorDraw.open(lines), VectorDraw.bundle(lines)))
                    .contains(Disk.Fault.DIFFERS);
        }
        assertThat(VectorDraw.files(folder)).usingRecursiveComparison().isEqualTo(found);
    }

    @Test
    void what_was_public_is_not_taken_back_by_a_server_that_was_put_back() throws IOException {
        brings(copy(BundleCopyTest::fast), 8);
        var behind = copy(BundleCopyTest::fast);
        brings(behind, 5);
        holds(8);
        brings(behind, 9);
        holds(9);
    }

    @Test
    void another_disk_gets_everything_and_a_folder_that_is_whole_is_not_written_again() throws IOException {
        var written = new TreeSet<String>();
        var copy = copy((place, name, bytes) -> {
            written.add(name);
            fast(place, name, bytes);
        });
        brings(copy, 5);
        written.clear();
        copy.look();
        assertThat(copy.has(VectorDraw.open(5).checkpoint())).isTrue();
        VectorDraw.delete(folder);
        copy.look();
        assertThat(copy.has(VectorDraw.open(5).checkpoint())).isFalse();
        brings(copy, 5);
        holds(5);
        assertThat(written).contains(VectorDraw.DRAW + "/roster.tsv");
    }

    /** Killed in the middle of a file. */
    private static final class Killed extends Error {
        @java.io.Serial
        private static final long serialVersionUID = 1L;
    }

    private static Writing dyingAt(int file) {
        var left = new int[] {file};
        return (place, name, bytes) -> {
            if (left[0]-- == 0) {
                fast(place, VectorDraw.DRAW + "/half.new", new byte[] {1});
                throw new Killed();
            }
            fast(place, name, bytes);
        };
    }

    private static Writing failing(String once, boolean stores) {
        var failed = new boolean[1];
        return (place, name, bytes) -> {
            boolean fails = name.endsWith(once) && !failed[0];
            failed[0] |= fails;
            if (!fails || stores) {
                fast(place, name, bytes);
            }
            if (fails) {
                throw new IOException("No space left on device");
            }
        };
    }

    /** As {@link PublicFile} does, without waiting for the disk. */
    private static void fast(Path place, String name, byte[] bytes) throws IOException {
        var file = place.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.write(file, bytes);
    }

    private BundleCopy copy(Writing writing) {
        return new BundleCopy(root, VectorDraw.DRAW, writing);
    }

    private static void brings(BundleCopy copy, int lines) throws IOException {
        assertThat(copy.bring(VectorDraw.open(lines), VectorDraw.bundle(lines))).isEmpty();
    }

    private int lines() throws IOException {
        return Files.readString(folder.resolve(TRANSCRIPT), UTF_8).split("\n").length;
    }

    /** The folder verifies at so many lines; its log holds at as many, or at fewer where the writing was cut. */
    private void holds(int lines) throws IOException {
        assertThat(folder.resolve(TRANSCRIPT)).hasContent(VectorDraw.text(lines));
        assertThat(Verifier.verify(new Bundle.Folder(folder))).isInstanceOf(Verdict.Verified.class);
        var log =
                PublishedLog.read(name -> VectorDraw.read(folder.resolve("log").resolve(name)), VectorDraw.POLICY);
        assertThat(log).isInstanceOf(PublishedLog.Read.Good.class);
        assertThat(((PublishedLog.Read.Good) log).log().entries().size()).isLessThanOrEqualTo(lines);
    }
}
