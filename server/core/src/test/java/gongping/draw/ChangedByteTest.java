package gongping.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any change of any byte of a closed bundle is found, and laid to a file and a line of it. */
class ChangedByteTest {
    private static final Map<String, byte[]> SMALL = Vectors.small();

    static Stream<String> files() {
        return SMALL.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("files")
    void any_changed_byte_is_refused(String name) {
        var file = SMALL.getOrDefault(name, new byte[0]);
        var passed = new ArrayList<String>();
        for (int at = 0; at < file.length; at++) {
            for (int flip : flips(at, file.length)) {
                var changed = file.clone();
                changed[at] ^= (byte) flip;
                note(passed, name, changed, "byte " + at + " flipped by " + flip);
            }
        }
        assertThat(passed).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void any_lost_or_doubled_byte_is_refused(String name) {
        var file = SMALL.getOrDefault(name, new byte[0]);
        var passed = new ArrayList<String>();
        for (int at = 0; at < file.length; at += 7) {
            var lost = new byte[file.length - 1];
            System.arraycopy(file, 0, lost, 0, at);
            System.arraycopy(file, at + 1, lost, at, lost.length - at);
            note(passed, name, lost, "byte " + at + " lost");
            var doubled = Arrays.copyOf(file, file.length + 1);
            System.arraycopy(file, at, doubled, at + 1, file.length - at);
            note(passed, name, doubled, "byte " + at + " doubled");
        }
        assertThat(passed).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_missing_file_is_named(String name) {
        var files = new HashMap<>(SMALL);
        files.remove(name);
        assertThat(Verifier.verify(new Bundle.Held(files))).isInstanceOfSatisfying(Verdict.Failed.class, failed -> {
            assertThat(failed.file()).isEqualTo(name);
            assertThat(failed.code()).isEqualTo("file.missing");
        });
    }

    /** One of three flips in turn; all three where nothing follows that could notice. */
    private static List<Integer> flips(int at, int length) {
        var all = List.of(0x01, 0x20, 0x80);
        return at < length - 2_000 ? List.of(all.get(at % 3)) : all;
    }

    private static void note(List<String> passed, String name, byte[] changed, String what) {
        var files = new HashMap<>(SMALL);
        files.put(name, changed);
        var verdict = Verifier.verify(new Bundle.Held(files));
        // What the manifest names is looked at by its word, so a changed manifest may be found there.
        boolean located = verdict instanceof Verdict.Failed failed
                && failed.line() >= 1
                && (failed.file().equals(name) || name.equals("manifest.txt"));
        if (!located) {
            passed.add(what + ": " + verdict);
        }
    }
}
