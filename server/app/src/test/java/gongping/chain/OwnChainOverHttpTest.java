package gongping.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongping.client.ApiRefused;
import gongping.draw.Link;
import gongping.draw.SecretChain;
import gongping.draw.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A witness who holds his chain himself, against a real server: what it has, what it asks of him, what it refuses. */
class OwnChainOverHttpTest {
    private static final SecretChain NOTARY = chain("notary");
    private static final SecretChain CONGRESS = chain("congress");

    @TempDir
    static Path folder;

    private static SecretChain chain(String whose) {
        return new SecretChain(new Link(Sha256.of("the secret of " + whose).hex()), SecretChain.LENGTH);
    }

    @Test
    void the_server_holds_no_chain_of_a_witness_who_holds_his_own_and_takes_each_link_from_him() throws IOException {
        try (var stage = new OwnStage(folder)) {
            stage.plans(
                    OwnStage.CONFERENCE,
                    OwnStage.DRAW,
                    Map.of("witness.1", NOTARY.commitment().hex()));
            only_the_chains_of_the_others_are_made();
            a_chain_belongs_to_one_draw_and_a_draw_to_one_conference(stage);
            refused("plan.sample-roster", () -> stage.plans("next", "NEXT-2026", "live", Map.of()));
            assertThat(folder.resolve("chains/NEXT-2026")).doesNotExist();
            assertThat(stage.witness(1).at("/chain/end").asText())
                    .isEqualTo(NOTARY.commitment().hex());
            assertThat(stage.witness(2).path("chain").isNull()).isTrue();

            stage.goesLive();
            stage.publishes();
            refused("round.digits-not-agreed", () -> stage.reveals(1, given(1, NOTARY.link(1))));
            stage.keys(1);
            refused("reveal.not-held", () -> stage.reveals(1, Map.of("round", 1)));
            refused("reveal.link", () -> stage.reveals(1, given(1, CONGRESS.link(1))));
            refused("reveal.link", () -> stage.reveals(1, given(1, NOTARY.link(2))));
            refused("reveal.order", () -> stage.reveals(2, Map.of("round", 1)));
            refused(
                    "session.forbidden",
                    () -> stage.reveals(
                            2,
                            Map.of(
                                    "round",
                                    1,
                                    "party",
                                    "witness.1",
                                    "link",
                                    NOTARY.link(1).hex())));
            stage.reveals(1, given(1, NOTARY.link(1)));
            refused("reveal.order", () -> stage.reveals(1, given(1, NOTARY.link(1))));
            stage.reveals(2, Map.of("round", 1));
            stage.announces(1);
        }
    }

    private static void only_the_chains_of_the_others_are_made() throws IOException {
        try (var files = Files.list(folder.resolve("chains").resolve(OwnStage.DRAW))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("server.chain", "witness.2.chain");
        }
    }

    private static void a_chain_belongs_to_one_draw_and_a_draw_to_one_conference(OwnStage stage) throws IOException {
        var same = Map.of("witness.2", NOTARY.commitment().hex());
        refused("plan.chain-used", () -> stage.plans("next", "NEXT-2026", same));
        refused("plan.draw-used", () -> stage.plans("next", OwnStage.DRAW, Map.of()));
        assertThat(folder.resolve("chains-seen.txt"))
                .content()
                .contains(NOTARY.commitment() + " " + OwnStage.DRAW + "\n");
        rehearsed(CONGRESS);
        var shown = Map.of("witness.1", CONGRESS.commitment().hex());
        refused("plan.chain-used", () -> stage.plans("next", "NEXT-2026", shown));
        assertThat(folder.resolve("chains/NEXT-2026")).doesNotExist();
    }

    private static Map<String, Object> given(int round, Link link) {
        return Map.of("round", round, "link", link.hex());
    }

    /** As a server of rehearsals leaves it, which keeps the same file. */
    private static void rehearsed(SecretChain chain) throws IOException {
        var line = chain.commitment() + " REHEARSAL-2026\n";
        Files.writeString(folder.resolve("chains-seen.txt"), line, StandardOpenOption.APPEND);
    }

    private static void refused(String code, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        ApiRefused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
