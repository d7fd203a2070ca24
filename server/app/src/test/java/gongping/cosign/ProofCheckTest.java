package gongping.cosign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gongping.tlog.Entries;
import gongping.tlog.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One line of a transcript, for somebody who has no server to ask. */
class ProofCheckTest {
    private static final Entries LOG = TestLog.entries(11);
    private static final List<byte[]> LINES = lines(LOG, 11);
    private static final byte[] PROOF = LOG.proof(4, TestLog.signed(LOG)).bytes();

    private static List<byte[]> lines(Entries log, int size) {
        return IntStream.range(0, size).mapToObj(log::entry).toList();
    }

    private static String check(byte[] proof, List<byte[]> lines, Policy policy) {
        return switch (ProofCheck.of(proof, lines, policy)) {
            case ProofCheck.Holds(var held, var standing) -> held.index() + " " + standing.names();
            case ProofCheck.Fails(var code, var why) -> code;
        };
    }

    /** The page for everybody reads the same file. */
    @Test
    void the_file_is_the_one_that_the_page_is_tried_with() throws IOException {
        var file = Path.of("../../testkit/tlog/4-of-11.tlog-proof");
        if (Boolean.getBoolean("golden.write")) {
            Files.write(file, PROOF);
        }
        assertThat(Files.readString(file)).isEqualTo(new String(PROOF, UTF_8));
    }

    @Test
    void a_line_stands_in_the_log_that_was_signed() {
        assertThat(check(PROOF, LINES, TestLog.policy())).isEqualTo("4 none");
        assertThat(check(PROOF, lines(LOG, 5), TestLog.policy())).isEqualTo("4 none");
    }

    @Test
    void another_line_or_none_does_not() {
        assertThat(check(PROOF, lines(TestLog.forked(11, 4), 11), TestLog.policy()))
                .isEqualTo("proof.root");
        assertThat(check(PROOF, lines(LOG, 4), TestLog.policy())).isEqualTo("proof.line");
    }

    @Test
    void a_checkpoint_that_the_policys_log_has_not_signed_is_worth_nothing() {
        assertThat(check(PROOF, LINES, Policy.NONE)).isEqualTo("checkpoint.signature");
    }

    @Test
    void any_changed_byte_of_what_matters_is_refused() {
        int signatures = new String(PROOF, UTF_8).lastIndexOf("\n\n") + 2;
        for (int at = 0; at < signatures; at++) {
            var wrong = PROOF.clone();
            wrong[at] ^= 1;
            assertThat(check(wrong, LINES, TestLog.policy())).as("byte " + at).contains(".");
        }
    }
}
