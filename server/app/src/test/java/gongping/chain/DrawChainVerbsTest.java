package gongping.chain;

import static gongping.database.Await.until;
import static org.assertj.core.api.Assertions.assertThat;

import gongping.cli.Verbs;
import gongping.draw.Link;
import gongping.draw.SecretChain;
import gongping.draw.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code draw chain}, as a notary runs it on his own laptop, against a real server. */
class DrawChainVerbsTest {
    private static final String PASSPHRASE = "eight loud geese on a roof";

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void passphrase() throws IOException {
        OwnFiles.write(folder.resolve("passphrase"), PASSPHRASE + "\nnot this line\n");
    }

    private Verbs.Ran run(String verb, String... more) {
        var args = new java.util.ArrayList<>(java.util.List.of("draw", "chain", verb));
        args.addAll(java.util.List.of(
                "--file",
                folder.resolve("notary.chain").toString(),
                "--passphrase-file",
                folder.resolve("passphrase").toString()));
        args.addAll(java.util.List.of(more));
        return Verbs.run(args.toArray(String[]::new));
    }

    private SecretChain secret() throws IOException {
        return ChainFile.read(folder.resolve("notary.chain")).open(PASSPHRASE).orElseThrow();
    }

    private Set<?> rights(String name) throws IOException {
        return Files.getPosixFilePermissions(folder.resolve(name));
    }

    @Test
    void a_chain_is_made_once_kept_for_its_owner_alone_and_only_its_end_is_told() throws IOException {
        var made = run("new", "--draw", "OWN-2026", "--party", "witness.1");
        assertThat(made.code()).isZero();
        assertThat(made.out()).contains("\nlength 128\nrounds 127\nend " + secret().commitment() + "\n");
        assertThat(made.out() + made.err()).doesNotContain(secret().origin().hex(), PASSPHRASE);
        assertThat(rights("notary.chain")).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        var before = Files.readString(folder.resolve("notary.chain"));
        assertThat(run("new", "--draw", "OWN-2026", "--party", "witness.1").code())
                .isEqualTo(1);
        assertThat(folder.resolve("notary.chain")).hasContent(before);
    }

    @Test
    void a_party_that_cannot_be_is_told_which_can() {
        var ran = run("new", "--draw", "OWN-2026", "--party", "notary");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith("No such party: notary. ").contains("server, witness.1, witness.2");
    }

    @Test
    void its_links_and_strips_are_given_to_whom_knows_the_passphrase() throws IOException {
        run("new", "--draw", "OWN-2026", "--party", "witness.1");
        var link = run("link", "--round", "3");
        assertThat(link.out()).startsWith(secret().link(3) + "\n");
        assertThat(run("link", "--round", "128").code()).isEqualTo(2);
        var strips = run("strips", "--out", folder.resolve("strips.html").toString(), "--rounds", "5");
        assertThat(strips.out()).startsWith("strips 10\n");
        assertThat(rights("strips.html")).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.readString(folder.resolve("strips.html")))
                .contains(Strips.grouped(secret().link(5)).substring(0, 39));

        Files.writeString(folder.resolve("passphrase"), "another passphrase");
        var wrong = run("link", "--round", "3");
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err()).contains("another passphrase opens");
    }

    @Test
    void the_hash_of_a_copy_of_the_page_is_printed_to_be_compared() throws IOException {
        var page = Files.writeString(folder.resolve("chain.html"), "<!doctype html>");
        var told = Verbs.run("draw", "chain", "page", page.toString());
        assertThat(told.out())
                .startsWith("sha256 " + Sha256.of("<!doctype html>").hex() + "\n");
        Files.delete(page);
        var gone = Verbs.run("draw", "chain", "page", page.toString());
        assertThat(gone.code()).isEqualTo(1);
        assertThat(gone.err()).contains("is not there");
    }

    @Test
    void a_passphrase_that_others_can_read_is_not_read() throws IOException {
        Files.setPosixFilePermissions(folder.resolve("passphrase"), PosixFilePermissions.fromString("rw-r--r--"));
        var made = run("new", "--draw", "OWN-2026", "--party", "witness.1");
        assertThat(made.code()).isEqualTo(1);
        assertThat(made.err()).contains("chmod 600");
        assertThat(folder.resolve("notary.chain")).doesNotExist();
    }

    @Test
    void it_waits_for_its_turn_and_reveals_the_one_link_that_is_due() throws Exception {
        run("new", "--draw", OwnStage.DRAW, "--party", "witness.1");
        try (var stage = new OwnStage(folder.resolve("server"))) {
            stage.plans(
                    OwnStage.CONFERENCE,
                    OwnStage.DRAW,
                    Map.of("witness.1", secret().commitment().hex()));
            the_server_prints_the_strips_of_its_own_chain_too(folder.resolve("server/chains/OWN-2026/server.chain"));
            stage.goesLive();
            var url = stage.server().toString();
            var elsewhere = run("reveal", url, "--round", "1", "--conference", "main", "--demo");
            assertThat(elsewhere.code()).isEqualTo(1);
            assertThat(elsewhere.err()).contains("the server holds the chain of witness.1");

            var early = CompletableFuture.supplyAsync(() ->
                    run("reveal", url, "--round", "1", "--conference", OwnStage.CONFERENCE, "--code", stage.code(1)));
            until(OwnStage.SOON, () -> Files.exists(folder.resolve("notary.chain.device-token")));
            stage.publishes();
            assertThat(early).isNotDone();
            stage.keys(1);
            var done = early.get(OwnStage.SOON.toSeconds(), TimeUnit.SECONDS);
            assertThat(done.code()).as(done.err()).isZero();
            assertThat(done.out()).contains("第 1 轮密环已揭示");
            assertThat(rights("notary.chain.device-token")).isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(stage.witness(1).path("revealed").asBoolean()).isTrue();
            var again = run("reveal", url, "--round", "1", "--conference", OwnStage.CONFERENCE);
            assertThat(again.code()).as(again.err()).isZero();
            stage.reveals(2, Map.of("round", 1));
            stage.announces(1);
            assertThat(stage.transcript())
                    .contains(secret().link(1).hex())
                    .doesNotContain(secret().link(2).hex());
        }
    }

    private void the_server_prints_the_strips_of_its_own_chain_too(Path held) throws IOException {
        var out = folder.resolve("server.html");
        var ran = Verbs.run("draw", "chain", "strips", "--held", held.toString(), "--out", out.toString());
        assertThat(ran.out()).as(ran.err()).startsWith("strips 254\n");
        var chain = new SecretChain(new Link(Files.readString(held).strip()), SecretChain.LENGTH);
        assertThat(Files.readString(out))
                .contains("<dd>server</dd>", Strips.grouped(chain.commitment()))
                .doesNotContain(chain.origin().hex());
    }
}
