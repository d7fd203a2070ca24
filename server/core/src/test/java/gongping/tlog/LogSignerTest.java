package gongping.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A log never signs what contradicts its last word. */
class LogSignerTest {
    private static final SigningKey KEY = CosignerTest.key("fahui.example/pinghui-2026", KeyUse.LOG, 1);
    private static final LogSigner SIGNER = new LogSigner(KEY);

    @Test
    void the_first_tree_is_signed_and_so_is_every_one_that_goes_on() {
        var first = signed(SIGNER.sign(entries(3), Optional.empty()));
        assertThat(first.isSignedBy(KEY.verifierKey())).isTrue();
        assertThat(first.checkpoint().size()).isEqualTo(3);
        var second = signed(SIGNER.sign(entries(20), Optional.of(first)));
        assertThat(second.checkpoint().root()).isEqualTo(entries(20).tree().root());
    }

    @Test
    void a_tree_that_did_not_grow_keeps_its_checkpoint_with_all_its_signatures() {
        var notary = CosignerTest.key("notary.example", KeyUse.COSIGNER, 2);
        var first = signed(SIGNER.sign(entries(3), Optional.empty()));
        var cosigned = first.with(notary.cosign(first.note().text(), 1));
        assertThat(SIGNER.sign(entries(3), Optional.of(cosigned))).isEqualTo(new LogSigner.Answer.Same(cosigned));
    }

    @Test
    void what_is_no_extension_is_not_signed() {
        var last = signed(SIGNER.sign(entries(7), Optional.empty()));
        var contradicts = new LogSigner.Answer.Contradicts(last.checkpoint());
        assertThat(SIGNER.sign(entries(6), Optional.of(last))).isEqualTo(contradicts);
        for (int size : List.of(7, 8, 20)) {
            var other = new ArrayList<>(TreeTest.entries(size));
            other.set(2, "another".getBytes(UTF_8));
            assertThat(SIGNER.sign(Entries.of(other), Optional.of(last))).isEqualTo(contradicts);
        }
    }

    @Test
    void what_another_key_signed_is_not_continued() {
        var other = CosignerTest.key(KEY.verifierKey().name(), KeyUse.LOG, 9);
        var last = signed(new LogSigner(other).sign(entries(3), Optional.empty()));
        assertThat(SIGNER.sign(entries(4), Optional.of(last))).isInstanceOf(LogSigner.Answer.Contradicts.class);
    }

    private static Entries entries(int size) {
        return Entries.of(TreeTest.entries(size));
    }

    private static SignedCheckpoint signed(LogSigner.Answer answer) {
        return answer instanceof LogSigner.Answer.Signed(var checkpoint)
                ? checkpoint
                : org.assertj.core.api.Assertions.fail(answer.toString());
    }
}
