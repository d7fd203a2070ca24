package gongping.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who must have signed before a checkpoint is believed. */
class PolicyTest {
    private static final SigningKey LOG = CosignerTest.key("fahui.example/pinghui-2026", KeyUse.LOG, 1);
    private static final SigningKey NOTARY = CosignerTest.key("notary.example", KeyUse.COSIGNER, 2);
    private static final SigningKey CONGRESS = CosignerTest.key("congress.example", KeyUse.COSIGNER, 3);
    private static final SigningKey PAPER = CosignerTest.key("paper.example", KeyUse.COSIGNER, 4);
    private static final SignedCheckpoint SIGNED = Entries.of(TreeTest.entries(3))
            .checkpoint("fahui.example/pinghui-2026", 3)
            .signedBy(LOG);

    private static final String MEMBERS = "# 共签方\nlog " + LOG.verifierKey().text() + "\n\nwitness notary "
            + NOTARY.verifierKey().text() + " http://notary.example:8175\nwitness congress "
            + CONGRESS.verifierKey().text() + "\n\twitness paper \t"
            + PAPER.verifierKey().text() + "\n";

    @Test
    void two_of_three_are_enough_and_one_is_not() {
        var policy = good(MEMBERS + "group q 2 notary congress paper\nquorum q\n");
        assertThat(policy.standing(SIGNED)).isEqualTo(standing(true, false));
        var one = cosigned(SIGNED, NOTARY);
        assertThat(policy.standing(one)).isEqualTo(standing(true, false, "notary"));
        var two = cosigned(one, PAPER);
        assertThat(policy.standing(two)).isEqualTo(standing(true, true, "notary", "paper"));
    }

    @Test
    void no_number_of_cosigners_stands_for_the_log() {
        var policy = good(MEMBERS + "group q any notary congress\nquorum q\n");
        var unsigned =
                new SignedCheckpoint(SIGNED.checkpoint(), new Note(SIGNED.note().text(), java.util.List.of()));
        assertThat(policy.standing(cosigned(unsigned, NOTARY))).isEqualTo(standing(false, false, "notary"));
    }

    @Test
    void a_quorum_can_be_one_or_a_group_of_groups_or_nobody() {
        assertThat(good(MEMBERS + "quorum congress\n")
                        .standing(cosigned(SIGNED, NOTARY))
                        .enough())
                .isFalse();
        assertThat(good(MEMBERS + "quorum none\n").standing(SIGNED).enough()).isTrue();
        var nested = good(MEMBERS + "group press any paper\ngroup q all press notary\nquorum q\n");
        assertThat(nested.standing(cosigned(SIGNED, NOTARY)).enough()).isFalse();
        assertThat(nested.standing(cosigned(cosigned(SIGNED, NOTARY), PAPER)).enough())
                .isTrue();
    }

    @Test
    void a_policy_says_where_its_cosigners_are_asked() {
        var policy = good(MEMBERS + "quorum none\n");
        assertThat(policy.cosigners().keySet()).containsExactly("notary", "congress", "paper");
        assertThat(policy.cosigners().values())
                .extracting(Policy.Member::url)
                .containsExactly("http://notary.example:8175", "", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "group q 4 notary congress paper\nquorum q\n",
                "group q 0 notary\nquorum q\n",
                "group q 01 notary\nquorum q\n",
                "group q 4294967297 notary congress\nquorum q\n",
                "group q 99999999999999999999 notary congress\nquorum q\n",
                "group q any\nquorum q\n",
                "group q any nobody\nquorum q\n",
                "group q 2 notary notary\nquorum q\n",
                "group q any notary\ngroup r any notary\nquorum q\n",
                "group none any notary\nquorum none\n",
                "group notary any paper\nquorum notary\n",
                "quorum nobody\n",
                "quorum none\nquorum none\n",
                "quorum none",
                "witness else notary.example+00000000+AAAA\nquorum none\n",
                "quorun none\n",
                ""
            })
    void what_is_no_policy_is_named_by_its_line(String rest) {
        assertThat(PolicyText.read((MEMBERS + rest).getBytes(UTF_8))).isInstanceOf(PolicyText.Read.Faulty.class);
    }

    @Test
    void one_key_is_one_member() {
        var twice = MEMBERS + "witness again " + NOTARY.verifierKey().text() + "\nquorum none\n";
        assertThat(PolicyText.read(twice.getBytes(UTF_8)))
                .isEqualTo(new PolicyText.Read.Faulty(7, "the same key twice"));
    }

    private static SignedCheckpoint cosigned(SignedCheckpoint checkpoint, SigningKey by) {
        return checkpoint.with(by.cosign(checkpoint.note().text(), 1_795_000_000));
    }

    private static Policy.Standing standing(boolean byLog, boolean enough, String... cosigners) {
        return new Policy.Standing(byLog, java.util.List.of(cosigners), enough);
    }

    private static Policy good(String text) {
        return PolicyText.read(text.getBytes(UTF_8)) instanceof PolicyText.Read.Good(var policy)
                ? policy
                : org.assertj.core.api.Assertions.fail(text);
    }
}
