package gongping.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes and keys as Go's {@code golang.org/x/mod/sumdb/note} writes them; the values are of its own tests. */
class NoteTest {
    private static final String SECRET =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String SIGNATURE = "— PeterNeumann "
            + "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private static final VerifierKey PETER = VerifierKey.parse(KEY).orElseThrow();

    @Test
    void a_secret_key_knows_its_public_half() {
        var key = SigningKey.parse(SECRET).orElseThrow();
        assertThat(key.verifierKey()).isEqualTo(PETER);
        assertThat(key.verifierKey().text()).isEqualTo(KEY);
        assertThat(key.secretText()).isEqualTo(SECRET);
        assertThat(key.toString()).doesNotContain("AYEKFALVFGyNhPJEMzD1QIDr");
    }

    /** RFC 8032 §7.1, tests 1 to 3. */
    @Test
    void public_keys_are_those_of_the_standard() {
        assertThat(publicKey("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"))
                .isEqualTo("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        assertThat(publicKey("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"))
                .isEqualTo("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
        assertThat(publicKey("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7"))
                .isEqualTo("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025");
    }

    @Test
    void a_note_is_signed_byte_for_byte_as_in_go() {
        var key = SigningKey.parse(SECRET).orElseThrow();
        var note = new Note(TEXT, List.of(key.sign(TEXT)));
        assertThat(note.whole()).isEqualTo(TEXT + "\n" + SIGNATURE);
        assertThat(Note.parse(note.bytes())).contains(note);
        assertThat(note.isSignedBy(PETER)).isTrue();
    }

    @Test
    void a_changed_text_is_signed_by_nobody() {
        var note = Note.parse((TEXT.replace("answer", "Answer") + "\n" + SIGNATURE).getBytes(UTF_8));
        assertThat(note.orElseThrow().isSignedBy(PETER)).isFalse();
    }

    @Test
    void a_false_line_under_a_known_name_spoils_the_true_one() {
        var good = Note.parse((TEXT + "\n" + SIGNATURE).getBytes(UTF_8)).orElseThrow();
        var forged = Note.parse((TEXT + "\n" + SIGNATURE.replace("x08go/ZJ", "x08go/ZK")).getBytes(UTF_8))
                .orElseThrow()
                .signatures()
                .getFirst();
        assertThat(good.with(forged).isSignedBy(PETER)).isFalse();
    }

    @Test
    void lines_of_strangers_are_passed_over() {
        var stranger = SigningKey.of("stranger", KeyUse.LOG, new byte[32]).sign("something else\n");
        var note = new Note(
                TEXT, List.of(stranger, NoteSignature.parse(SIGNATURE.strip()).orElseThrow()));
        assertThat(note.isSignedBy(PETER)).isTrue();
        assertThat(note.isSignedBy(
                        SigningKey.of("stranger", KeyUse.LOG, new byte[32]).verifierKey()))
                .isFalse();
    }

    @Test
    void no_part_of_a_key_is_a_key() {
        for (int from = 0; from < KEY.length(); from++) {
            for (int to = from + 1; to <= KEY.length(); to++) {
                assertThat(VerifierKey.parse(KEY.substring(from, to)).isPresent())
                        .isEqualTo(from == 0 && to == KEY.length());
            }
        }
        assertThat(VerifierKey.parse("PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY=="))
                .isEmpty();
        assertThat(VerifierKey.parse("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"))
                .isEmpty();
    }

    @Test
    void a_key_with_another_character_is_no_key() {
        for (int i = 0; i < KEY.length(); i++) {
            var other = KEY.substring(0, i) + (char) (KEY.charAt(i) + 1) + KEY.substring(i + 1);
            assertThat(VerifierKey.parse(other)).as(other).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\n— name",
                "text\n\n— name AAAAAAA=",
                "text\n\n- name AAAAAAA=\n",
                "text\n\n— name AAAA\n",
                "text\n\n— name AAAAAA==\n",
                "text\n\n— name AAAAAAA\n",
                "text\n\n— name  AAAAAAA=\n",
                "text\n\n— na+me AAAAAAA=\n",
                "text\n\n—  AAAAAAA=\n",
                "text\n\n— name AAAAAAA= \n",
                "te\txt\n\n— name AAAAAAA=\n",
                "te\rxt\n\n— name AAAAAAA=\n",
                "text\n\n— name AAAAAAA=\nmore\n"
            })
    void what_is_no_note_is_not_read(String text) {
        assertThat(Note.parse(text.getBytes(UTF_8))).isEmpty();
    }

    @Test
    void a_note_is_utf_8_and_not_without_end() {
        var bytes = (TEXT + "\n" + SIGNATURE).getBytes(UTF_8);
        bytes[3] = (byte) 0xff;
        assertThat(Note.parse(bytes)).isEmpty();
        assertThat(Note.parse((TEXT + "\n" + SIGNATURE.repeat(Note.SIGNATURES_MAX)).getBytes(UTF_8)))
                .isPresent();
        assertThat(Note.parse((TEXT + "\n" + SIGNATURE.repeat(Note.SIGNATURES_MAX + 1)).getBytes(UTF_8)))
                .isEmpty();
        assertThat(Note.parse(("x".repeat(Note.BYTES_MAX) + "\n\n" + SIGNATURE).getBytes(UTF_8)))
                .isEmpty();
    }

    private static String publicKey(String seed) {
        return HexFormat.of().formatHex(EdwardsPoint.publicKey(HexFormat.of().parseHex(seed)));
    }
}
