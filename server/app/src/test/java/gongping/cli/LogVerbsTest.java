package gongping.cli;

import static gongping.database.Await.until;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gongping.drawlog.Stage;
import gongping.tlog.KeyUse;
import gongping.tlog.SignedCheckpoint;
import gongping.tlog.SigningKey;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code log} and {@code cosign} against the log of a real server, as a stranger and a notary run them. */
class LogVerbsTest {
    private static final String NOTARY = "notary.example";

    @TempDir
    static Path folder;

    private static Stage stage;
    private static String rules = "";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void start() throws IOException {
        var key = new StringWriter();
        assertThat(Main.program().setOut(new PrintWriter(key)).execute("cosign", "new", NOTARY, "--folder", cosigner()))
                .isZero();
        stage = new Stage(
                folder.resolve("server"),
                "规则\n\n透明日志与共签方（C2SP tlog-policy）\nwitness notary "
                        + key.toString().strip() + "\nquorum notary\n");
        stage.log(1);
        Files.createDirectories(folder.resolve("bundle"));
        for (var name : List.of("rules.txt", "manifest.txt", "transcript.jsonl")) {
            Files.writeString(folder.resolve("bundle").resolve(name), stage.bundled(name));
        }
        rules = folder.resolve("bundle/rules.txt").toString();
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    private static String cosigner() {
        return folder.resolve("cosigner").toString();
    }

    @Test
    void a_cosigned_log_is_verified_from_its_address_and_from_a_copy_that_anybody_hosts() throws IOException {
        var url = stage.url().toString();
        var copy = folder.resolve("copy").toString();
        assertThat(run("cosign", "follow", url, "--folder", cosigner(), "--policy", rules, "--once"))
                .isZero();
        assertThat(out.toString()).contains("已共签 1 行");
        assertThat(run("log", "verify", url, "--policy", rules, "--bundle", bundle()))
                .isZero();
        assertThat(out.toString().lines().toList())
                .startsWith("verified", "origin yunlan.example/DOCS", "entries 1")
                .endsWith("cosigned notary", "lines 1 of 1");
        assertThat(run("log", "copy", url, copy, "--policy", rules)).isZero();
        assertThat(run("log", "verify", copy, "--policy", rules, "--bundle", bundle()))
                .isZero();

        one_line_is_proved_to_whoever_is_offline();
        damage(copy, "tile/0/000.p/1", "tile.hashes");
        damage(copy, "tile/entries/000.p/1", "entries.form", "tile.hashes");
        damage(copy, "checkpoint", "checkpoint.form", "checkpoint.signature", "checkpoint.cosignatures");
        another_transcript(copy);
        bad_cosignatures_change_nothing();
    }

    private void one_line_is_proved_to_whoever_is_offline() throws IOException {
        var file = folder.resolve("first.tlog-proof");
        Files.write(file, stage.get("proof/0").body());
        assertThat(run("log", "proof", file.toString(), "--policy", rules, "--bundle", bundle()))
                .isZero();
        assertThat(out.toString().lines().toList())
                .startsWith("verified", "origin yunlan.example/DOCS", "entry 0 of 1", "cosigned notary")
                .last()
                .asString()
                .contains("\"seq\":1");
        Files.writeString(file, Files.readString(file).replace("index 0", "index 1"));
        assertThat(run("log", "proof", file.toString(), "--policy", rules, "--bundle", bundle()))
                .isEqualTo(1);
        assertThat(out.toString()).startsWith("failed\nproof.line: ");
        assertThat(stage.get("proof/1").statusCode()).isEqualTo(404);
        assertThat(stage.get("proof/00").statusCode()).isEqualTo(404);
        assertThat(run("log", "proof", folder.resolve("none").toString(), "--policy", rules, "--bundle", bundle()))
                .isEqualTo(2);
    }

    /** One byte anywhere, or no file at all. */
    private void damage(String copy, String name, String... codes) throws IOException {
        var file = Path.of(copy, name);
        var right = Files.readAllBytes(file);
        for (int at = 0; at < right.length - 1; at += 7) {
            var wrong = right.clone();
            wrong[at] ^= 1;
            Files.write(file, wrong);
            assertThat(run("log", "verify", copy, "--policy", rules))
                    .as(name + " " + at)
                    .isEqualTo(1);
            assertThat(out.toString().lines().toList().getLast()).containsAnyOf(codes);
        }
        Files.delete(file);
        assertThat(run("log", "verify", copy, "--policy", rules)).isEqualTo(1);
        Files.write(file, right);
        assertThat(run("log", "verify", copy, "--policy", rules)).isZero();
    }

    private void another_transcript(String copy) throws IOException {
        var other = Files.createDirectories(folder.resolve("other"));
        assertThat(run("log", "verify", copy, "--policy", rules, "--bundle", other.toString()))
                .isEqualTo(2);
        Files.writeString(other.resolve("manifest.txt"), stage.bundled("manifest.txt"));
        Files.writeString(
                other.resolve("transcript.jsonl"),
                stage.bundled("transcript.jsonl").replace("DOCS", "DOCT"));
        assertThat(run("log", "verify", copy, "--policy", rules, "--bundle", other.toString()))
                .isEqualTo(1);
        assertThat(out.toString()).endsWith("transcript.jsonl:1: line.differs: is not entry 0 of the log\n");
        Files.writeString(other.resolve("transcript.jsonl"), "");
        assertThat(run("log", "verify", copy, "--policy", rules, "--bundle", other.toString()))
                .isEqualTo(1);
        assertThat(out.toString())
                .contains("line.missing")
                .endsWith("this copy is older than the log, fetch it again\n");
        Files.writeString(
                other.resolve("transcript.jsonl"),
                stage.bundled("transcript.jsonl") + "{\"seq\":2,\"type\":\"close\",\"body\":{\"rounds\":0}}\n");
        assertThat(run("log", "verify", copy, "--policy", rules, "--bundle", other.toString()))
                .isEqualTo(1);
        assertThat(out.toString()).contains("transcript.jsonl:2: line.not-logged");
    }

    private void bad_cosignatures_change_nothing() {
        var before = stage.get("checkpoint").body();
        var shown = SignedCheckpoint.parse(before).orElseThrow();
        var stranger = SigningKey.of(NOTARY, KeyUse.COSIGNER, new byte[32]);
        var foreign = shown.with(stranger.cosign(shown.note().text(), 1));
        assertThat(cosign(foreign.note().whole())).isEqualTo("200 ");
        assertThat(cosign(new gongping.tlog.Note(
                                shown.note().text(), foreign.note().signatures().subList(2, 3))
                        .whole()))
                .isEqualTo("403 log.cosigner");
        assertThat(cosign("nothing")).isEqualTo("422 log.cosignature");
        assertThat(cosign(shown.note().whole().replace("\n1\n", "\n2\n"))).isEqualTo("409 log.moved-on");
        assertThat(stage.get("checkpoint").body()).isEqualTo(before);
        until(Stage.SOON, () -> cosign("nothing").equals("429 request.too-many"));
    }

    private static String cosign(String checkpoint) {
        var answer = stage.cosign(new JsonObject().put("checkpoint", checkpoint).encode());
        var body = new JsonObject(new String(answer.body(), UTF_8));
        return answer.statusCode() + " " + body.getString("code", "");
    }

    @Test
    void a_log_without_its_cosigners_does_not_hold() throws IOException {
        var policy = folder.resolve("two.policy");
        Files.writeString(policy, "log yunlan.example/DOCS+00000000+AAAA\nquorum none\n");
        assertThat(run("log", "verify", stage.url().toString(), "--policy", policy.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("two.policy:1: not the key of a log");

        var second = SigningKey.of("congress.example", KeyUse.COSIGNER, new byte[32]);
        var rule = Files.readString(Path.of(rules));
        Files.writeString(
                policy,
                rule.substring(rule.indexOf("\nlog ") + 1)
                        .replace(
                                "quorum notary",
                                "witness congress " + second.verifierKey().text() + "\nquorum congress"));
        assertThat(run("log", "verify", stage.url().toString(), "--policy", policy.toString(), "--wait", "1"))
                .isEqualTo(1);
        assertThat(out.toString()).contains("checkpoint: checkpoint.cosignatures: is not signed by enough cosigners");
    }

    @Test
    void a_key_that_the_rules_do_not_name_is_told_so_before_anything_is_signed() throws IOException {
        var own = folder.resolve("stranger").toString();
        assertThat(run("cosign", "new", "stranger.example", "--folder", own)).isZero();
        var key = out.toString().strip();
        err.getBuffer().setLength(0);
        assertThat(run("cosign", "follow", stage.url().toString(), "--folder", own, "--policy", rules))
                .isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .hasLineCount(1)
                .startsWith("The policy does not name this key: " + key + ". It names " + NOTARY + "+")
                .endsWith("(notary)\n");
        assertThat(Path.of(own, "heads")).isEmptyFile();
    }

    @Test
    void a_draw_that_the_server_does_not_have_is_told_so() {
        var none = stage.url().resolve("NONE").toString();
        err.getBuffer().setLength(0);
        assertThat(run("log", "verify", none, "--policy", rules)).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("The server has no such draw: " + none + "\n");
    }

    @Test
    void wrong_usage_is_told_apart() {
        assertThat(run("log", "verify", folder.resolve("nowhere").toString(), "--policy", rules))
                .isEqualTo(2);
        assertThat(run("log", "verify", stage.url().toString())).isEqualTo(2);
        assertThat(run("log", "verify", "http://127.0.0.1:1/log", "--policy", rules))
                .isEqualTo(2);
        assertThat(run(
                        "log",
                        "verify",
                        stage.url().toString(),
                        "--policy",
                        folder.resolve("none").toString()))
                .isEqualTo(2);
        assertThat(run(
                        "cosign",
                        "new",
                        "two words",
                        "--folder",
                        folder.resolve("x").toString()))
                .isEqualTo(2);
        assertThat(run("cosign", "new", NOTARY, "--folder", cosigner())).isEqualTo(1);
        assertThat(run("cosign", "serve", "--folder", folder.resolve("x").toString(), "--policy", rules))
                .isEqualTo(2);
    }

    @Test
    void rules_that_are_not_those_of_the_bundle_s_manifest_are_not_believed() throws IOException {
        var altered = folder.resolve("altered.txt");
        Files.writeString(altered, "另一条规则\n" + Files.readString(Path.of(rules)));
        var url = stage.url().toString();
        assertThat(run("log", "verify", url, "--policy", altered.toString(), "--bundle", bundle()))
                .isEqualTo(1);
        assertThat(out.toString())
                .startsWith("failed\n" + altered + ": rules.hash: has the hash ")
                .contains("the bundle's manifest has rules=");
        var proof = folder.resolve("any.tlog-proof");
        Files.writeString(proof, "");
        assertThat(run("log", "proof", proof.toString(), "--policy", altered.toString(), "--bundle", bundle()))
                .isEqualTo(1);
        assertThat(out.toString()).startsWith("failed\nrules.hash: ");
    }

    @Test
    void a_file_that_does_not_exist_is_called_so() {
        var none = folder.resolve("nix").toString();
        err.getBuffer().setLength(0);
        assertThat(run("log", "proof", rules, "--policy", none, "--bundle", bundle()))
                .isEqualTo(2);
        assertThat(err.toString()).isEqualTo("No such file: " + none + "\n");
    }

    private static String bundle() {
        return folder.resolve("bundle").toString();
    }

    private int run(String... words) {
        out.getBuffer().setLength(0);
        return Main.program()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
    }
}
