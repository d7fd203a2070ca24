package gongping.cosign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongping.cosign.CosignerRound.Came;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cosigner who goes to the log, over real HTTP. */
class CosignerRoundTest {
    @TempDir
    private Path data;

    private CosignerFolder folder;
    private TestLog.Site site;
    private CosignerRound round;

    @BeforeEach
    void start() throws IOException {
        CosignerFolder.make(data.resolve("cosigner"), "notary.example");
        folder = CosignerFolder.open(data.resolve("cosigner"));
        site = new TestLog.Site();
        round = round(site.url());
    }

    private CosignerRound round(URI log) {
        var signatory = new Signatory(folder, List.of(TestLog.KEY.verifierKey()), InstantSource.system());
        return new CosignerRound(log, TestLog.policy(), signatory);
    }

    @AfterEach
    void stop() throws IOException {
        site.close();
        folder.close();
    }

    @Test
    void a_log_that_grows_gets_one_signature_for_each_checkpoint() throws IOException {
        assertThat(round.look()).isInstanceOf(Came.Waits.class);
        for (int size : List.of(1, 3, 256, 300)) {
            site.shows(TestLog.entries(size));
            assertThat(round.look()).isEqualTo(new Came.Signed(size));
            assertThat(site.brought).contains("— notary.example ");
        }
    }

    @Test
    void a_forked_log_is_refused() throws IOException {
        site.shows(TestLog.entries(7));
        round.look();
        site.brought = "";
        site.shows(TestLog.forked(12, 5));
        assertThat(status()).isEqualTo(422);
        site.shows(TestLog.forked(7, 5));
        assertThat(status()).isEqualTo(409);
        assertThat(site.brought).isEmpty();
        site.shows(TestLog.entries(12));
        assertThat(round.look()).isEqualTo(new Came.Signed(12));
    }

    @Test
    void every_byte_of_the_log_is_hashed_before_it_is_signed() throws IOException {
        site.shows(TestLog.entries(7));
        var right = site.files;
        for (var file : right.entrySet()) {
            var bytes = file.getValue().clone();
            bytes[bytes.length - 3] ^= 1;
            var changed = new HashMap<>(right);
            changed.put(file.getKey(), bytes);
            site.files = changed;
            assertThat(round.look()).as(file.getKey()).isNotInstanceOf(Came.Signed.class);
        }
        assertThat(site.brought).isEmpty();
    }

    @Test
    void a_signature_that_the_log_does_not_show_afterwards_was_not_taken() throws IOException {
        site.takes = false;
        site.shows(TestLog.entries(7));
        assertThat(status()).isEqualTo(403);
        site.takes = true;
        assertThat(round.look()).isEqualTo(new Came.Signed(7));
    }

    @Test
    void an_older_checkpoint_is_waited_out() throws IOException {
        site.shows(TestLog.entries(7));
        round.look();
        site.shows(TestLog.entries(3));
        assertThat(round.look()).isInstanceOf(Came.Waits.class);
    }

    @Test
    void a_log_that_is_away_is_no_fork() {
        site.close();
        assertThatThrownBy(round::look).isInstanceOf(UncheckedIOException.class);
    }

    private int status() throws IOException {
        return round.look() instanceof Came.Refused(var status, var why)
                ? status
                : org.assertj.core.api.Assertions.fail("signed");
    }
}
