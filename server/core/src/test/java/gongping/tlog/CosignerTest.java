package gongping.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A cosigner signs for a log that only grows, and says to every other request what the specification says. */
class CosignerTest {
    private static final long TIME = 1_795_000_000;
    private static final SigningKey LOG = key("fahui.example/pinghui-2026", KeyUse.LOG, 1);
    private static final SigningKey NOTARY = key("notary.example", KeyUse.COSIGNER, 2);
    private static final Cosigner COSIGNER = new Cosigner(List.of(LOG.verifierKey()), NOTARY);
    private static final Entries ENTRIES = Entries.of(TreeTest.entries(20));

    @Test
    void the_first_checkpoint_is_signed_whatever_its_size() {
        var answer = COSIGNER.decide(asked(0, 7), Optional.empty(), TIME);
        assertThat(answer).isInstanceOfSatisfying(Cosigner.Answer.Cosigned.class, cosigned -> {
            assertThat(cosigned.head()).isEqualTo(head(7));
            var note = checkpoint(7).with(cosigned.signature()).note();
            assertThat(note.cosignedBy(NOTARY.verifierKey())).hasValue(TIME);
        });
    }

    @Test
    void a_log_that_grew_is_signed_and_so_is_one_that_stood_still() {
        assertThat(COSIGNER.decide(asked(7, 20), Optional.of(head(7)), TIME))
                .isInstanceOf(Cosigner.Answer.Cosigned.class);
        assertThat(COSIGNER.decide(asked(7, 7), Optional.of(head(7)), TIME))
                .isInstanceOf(Cosigner.Answer.Cosigned.class);
    }

    @Test
    void a_request_that_thinks_of_another_size_is_told_the_right_one() {
        assertThat(COSIGNER.decide(asked(0, 20), Optional.of(head(7)), TIME))
                .isEqualTo(new Cosigner.Answer.Conflict(head(7)));
        assertThat(COSIGNER.decide(asked(7, 20), Optional.empty(), TIME))
                .isEqualTo(new Cosigner.Answer.Conflict(Cosigner.Head.NONE));
        assertThat(COSIGNER.decide(asked(3, 7), Optional.of(head(7)), TIME))
                .isEqualTo(new Cosigner.Answer.Conflict(head(7)));
    }

    @Test
    void another_tree_of_the_same_size_is_a_conflict() {
        var fork = forked(7, 7, 7);
        assertThat(COSIGNER.decide(fork, Optional.of(head(7)), TIME)).isEqualTo(new Cosigner.Answer.Conflict(head(7)));
    }

    @Test
    void a_larger_tree_that_begins_otherwise_is_a_fork() {
        var fork = forked(3, 7, 20);
        assertThat(COSIGNER.decide(fork, Optional.of(head(7)), TIME)).isEqualTo(new Cosigner.Answer.Forked(head(7)));
    }

    @Test
    void a_tree_that_differs_only_behind_the_old_one_is_no_fork() {
        assertThat(COSIGNER.decide(forked(7, 7, 20), Optional.of(head(7)), TIME))
                .isInstanceOf(Cosigner.Answer.Cosigned.class);
    }

    @Test
    void a_proof_where_there_is_nothing_to_prove_is_refused() {
        var request = new AddCheckpoint(0, List.of(TreeHash.EMPTY), checkpoint(7));
        assertThat(COSIGNER.decide(request, Optional.empty(), TIME)).isInstanceOf(Cosigner.Answer.Forked.class);
    }

    @Test
    void a_log_does_not_shrink() {
        assertThat(COSIGNER.decide(new AddCheckpoint(9, List.of(), checkpoint(7)), Optional.of(head(9)), TIME))
                .isEqualTo(new Cosigner.Answer.Shrunk());
    }

    @Test
    void a_stranger_and_a_forger_are_told_apart() {
        var stranger = key("elsewhere.example/log", KeyUse.LOG, 1);
        var foreign = ENTRIES.checkpoint("elsewhere.example/log", 7).signedBy(stranger);
        assertThat(COSIGNER.decide(new AddCheckpoint(0, List.of(), foreign), Optional.empty(), TIME))
                .isEqualTo(new Cosigner.Answer.UnknownLog());
        var forger = key(LOG.verifierKey().name(), KeyUse.LOG, 3);
        var forged = ENTRIES.checkpoint(LOG.verifierKey().name(), 7).signedBy(forger);
        assertThat(COSIGNER.decide(new AddCheckpoint(0, List.of(), forged), Optional.empty(), TIME))
                .isEqualTo(new Cosigner.Answer.NotSigned());
    }

    @Test
    void nobody_cosigns_for_himself() {
        var own = key("fahui.example/pinghui-2026", KeyUse.LOG, 2);
        assertThatThrownBy(() -> new Cosigner(List.of(own.verifierKey()), NOTARY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_cosignature_is_for_its_time_and_text_only() {
        var cosigned = checkpoint(7).with(NOTARY.cosign(checkpoint(7).note().text(), TIME));
        assertThat(cosigned.note().cosignedBy(NOTARY.verifierKey())).hasValue(TIME);
        var moved = checkpoint(8).with(NOTARY.cosign(checkpoint(7).note().text(), TIME));
        assertThat(moved.note().cosignedBy(NOTARY.verifierKey())).isEmpty();
        assertThat(cosigned.note().cosignedBy(LOG.verifierKey())).isEmpty();
        assertThat(Cosignature.message(1_679_315_147, "example.com/behind-the-sofa\n20852163\nCsUY=\n"))
                .asString(UTF_8)
                .isEqualTo("cosignature/v1\ntime 1679315147\nexample.com/behind-the-sofa\n20852163\nCsUY=\n");
    }

    @Test
    void a_request_is_read_as_it_is_written_and_not_otherwise() {
        var request = asked(7, 20);
        assertThat(AddCheckpoint.parse(request.bytes())).contains(request);
        assertThat(new String(request.bytes(), UTF_8)).startsWith("old 7\n");
        var text = new String(asked(0, 7).bytes(), UTF_8);
        assertThat(AddCheckpoint.parse(text.getBytes(UTF_8))).isPresent();
        for (var broken : List.of(
                text.replace("old 0\n", "old 00\n"),
                text.replace("old 0\n", "old -1\n"),
                text.replace("old 0\n", "old\n"),
                text.replace("old 0\n", "size 0\n"),
                text.replace("old 0\n", "old 0\nnot a hash\n"),
                text.replace("old 0\n", "old 0\n" + (TreeHash.EMPTY.base64() + "\n").repeat(64)),
                text.replace("\n7\n", "\n07\n"))) {
            assertThat(AddCheckpoint.parse(broken.getBytes(UTF_8))).as(broken).isEmpty();
        }
    }

    @Test
    void a_proof_file_is_read_as_it_is_written_and_leads_to_its_entry() {
        var proof = ENTRIES.proof(5, checkpoint(20));
        var read = TlogProof.parse(proof.bytes()).orElseThrow();
        assertThat(read).isEqualTo(proof);
        assertThat(read.holds("entry 5".getBytes(UTF_8))).isTrue();
        assertThat(read.holds("entry 6".getBytes(UTF_8))).isFalse();
        assertThat(new String(proof.bytes(), UTF_8)).startsWith("c2sp.org/tlog-proof@v1\nindex 5\n");
        var extra = new String(proof.bytes(), UTF_8).replace("index 5", "extra AAAA\nindex 5");
        assertThat(TlogProof.parse(extra.getBytes(UTF_8))).contains(proof);
        assertThat(TlogProof.parse(extra.replace("index 5", "index 05").getBytes(UTF_8)))
                .isEmpty();
    }

    private static AddCheckpoint asked(int old, int size) {
        return new AddCheckpoint(old, ENTRIES.tree().consistency(old, size), checkpoint(size));
    }

    private static AddCheckpoint forked(int at, int old, int size) {
        var entries = new ArrayList<>(TreeTest.entries(20));
        for (int i = at == size ? at - 1 : at; i < entries.size(); i++) {
            entries.set(i, ("forged " + i).getBytes(UTF_8));
        }
        var forged = Entries.of(entries);
        var signed = forged.checkpoint(LOG.verifierKey().name(), size).signedBy(LOG);
        return new AddCheckpoint(old, forged.tree().consistency(old, size), signed);
    }

    private static SignedCheckpoint checkpoint(int size) {
        return ENTRIES.checkpoint(LOG.verifierKey().name(), size).signedBy(LOG);
    }

    private static Cosigner.Head head(int size) {
        return new Cosigner.Head(size, ENTRIES.tree().root(size));
    }

    static SigningKey key(String name, KeyUse use, int seed) {
        var bytes = new byte[32];
        bytes[0] = (byte) seed;
        return SigningKey.of(name, use, bytes);
    }
}
