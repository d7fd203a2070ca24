package gongping.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A log as a stranger reads it: from its files alone. */
class PublishedLogTest {
    private static final SigningKey LOG = CosignerTest.key("fahui.example/pinghui-2026", KeyUse.LOG, 1);
    private static final Policy POLICY = Policy.NONE.with(LOG.verifierKey());

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 256, 300})
    void what_was_published_is_read(int size) {
        assertThat(read(files(size)))
                .isInstanceOfSatisfying(
                        PublishedLog.Read.Good.class,
                        good -> assertThat(good.log().entries().size()).isEqualTo(size));
    }

    @Test
    void no_file_is_asked_for_twice() {
        var asked = new ArrayList<String>();
        var files = files(300);
        PublishedLog.read(
                name -> {
                    asked.add(name);
                    return Optional.ofNullable(files.get(name));
                },
                POLICY);
        assertThat(asked).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(files.keySet());
    }

    @Test
    void every_file_that_was_changed_or_is_missing_is_named() {
        var whole = files(300);
        for (var name : whole.keySet()) {
            var missing = new HashMap<>(whole);
            missing.remove(name);
            assertThat(broken(missing).file()).isEqualTo(name);
            var changed = new HashMap<>(whole);
            var bytes = whole.get(name).clone();
            bytes[bytes.length - 2] ^= 1;
            changed.put(name, bytes);
            assertThat(broken(changed).file()).isIn(name, "tile/0/000", "tile/0/001.p/44");
        }
    }

    @Test
    void a_log_that_claims_more_than_any_draw_has_is_not_read() {
        var claimed = new Checkpoint(LOG.verifierKey().name(), 1L << 40, TreeHash.EMPTY).signedBy(LOG);
        assertThat(broken(Map.of("checkpoint", claimed.note().bytes())).code()).isEqualTo("checkpoint.size");
    }

    @Test
    void the_rules_say_in_their_last_paragraph_whom_to_believe() {
        var rules = PolicyNotice.with("一、规则。\n", LOG.verifierKey()).orElseThrow();
        assertThat(rules).startsWith("一、规则。\n\n").endsWith("quorum none\n");
        assertThat(PolicyNotice.find(rules).orElseThrow().logs()).containsExactly(LOG.verifierKey());
        assertThat(PolicyNotice.with(rules, LOG.verifierKey())).contains(rules);
    }

    @Test
    void cosigners_in_the_rules_stay_when_the_log_is_added() {
        var notary = CosignerTest.key("notary.example", KeyUse.COSIGNER, 2).verifierKey();
        var policy = new Policy(
                List.of(),
                Map.of("notary", new Policy.Member(notary, "")),
                new Policy.Quorum.One("notary"),
                "witness notary " + notary.text() + "\nquorum notary\n");
        var given = "一、规则。\n" + PolicyNotice.text(policy);
        var rules = PolicyNotice.with(given, LOG.verifierKey()).orElseThrow();
        var found = PolicyNotice.find(rules).orElseThrow();
        assertThat(found.logs()).containsExactly(LOG.verifierKey());
        assertThat(found.cosigners()).containsOnlyKeys("notary");
        assertThat(PolicyNotice.with(given + "quorum nobody\n", LOG.verifierKey()))
                .isEmpty();
    }

    private static Map<String, byte[]> files(int size) {
        var entries = Entries.of(TreeTest.entries(size));
        return PublishedLog.files(
                entries, entries.checkpoint(LOG.verifierKey().name(), size).signedBy(LOG));
    }

    private static PublishedLog.Read read(Map<String, byte[]> files) {
        return PublishedLog.read(name -> Optional.ofNullable(files.get(name)), POLICY);
    }

    private static PublishedLog.Read.Broken broken(Map<String, byte[]> files) {
        return read(files) instanceof PublishedLog.Read.Broken broken
                ? broken
                : org.assertj.core.api.Assertions.fail(new String(files.get("checkpoint"), UTF_8));
    }
}
