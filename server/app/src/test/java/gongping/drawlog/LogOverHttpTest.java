package gongping.drawlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongping.client.ApiRefused;
import gongping.draw.Bundle;
import gongping.draw.Manifest;
import gongping.draw.Verdict;
import gongping.draw.Verifier;
import gongping.tlog.Entries;
import gongping.tlog.KeyUse;
import gongping.tlog.PolicyNotice;
import gongping.tlog.Proofs;
import gongping.tlog.PublishedLog;
import gongping.tlog.SignedCheckpoint;
import gongping.tlog.SigningKey;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log of a running draw, over HTTP: what a stranger may fetch, when, and what he may not do. */
class LogOverHttpTest {
    private static final SigningKey NOTARY = Lines.key("notary.example", KeyUse.COSIGNER, 2);
    private static final String RULES = "规则\n\n透明日志与共签方（C2SP tlog-policy）\nwitness notary "
            + NOTARY.verifierKey().text() + " http://notary.example:8175\nquorum notary\n";

    @TempDir
    static Path folder;

    private static Stage stage;

    @BeforeAll
    static void start() throws IOException {
        stage = new Stage(folder, RULES);
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    @Test
    void a_round_is_in_the_log_when_its_last_entry_was_shown_and_the_same_after_a_restart() throws IOException {
        assertThat(stage.log(1).entries().size()).isEqualTo(1);
        stage.goesLive();
        var pressed = Instant.now();
        stage.publishes();
        stage.log(2);
        assertThat(Duration.between(pressed, Instant.now())).isGreaterThan(Duration.ofSeconds(Stage.AIR_DELAY_S));
        stage.waives(1);
        stage.keys(1, "38104729561183064927");
        var digits = stage.log(5);
        var early = texts(digits);
        assertThat(early).last().asString().contains("\"type\":\"public\"");
        assertThat(stage.lines()).hasSizeGreaterThan(early.size());
        assertThat(stage.lines().subList(0, early.size())).isEqualTo(early);
        the_published_bundle_has_the_lines_of_the_log_and_holds(early);

        stage.announces(1);
        var shown = stage.log(stage.lines().size());
        assertThat(texts(shown)).isEqualTo(stage.lines()).last().asString().contains("\"type\":\"result\"");
        assertThat(consistent(digits, shown)).isTrue();

        var before = stage.get("checkpoint").body();
        stage.county.restart(() -> {});
        assertThat(stage.log(shown.entries().size()).entries().tree().root())
                .isEqualTo(shown.entries().tree().root());
        assertThat(stage.get("checkpoint").body()).isEqualTo(before);

        the_published_bundle_has_the_lines_of_the_log_and_holds(texts(shown));
        stage.draws(2, "11118888222277773333");
        stage.announces(2);
        var more = stage.log(stage.lines().size());
        assertThat(consistent(shown, more)).isTrue();
        assertThat(texts(more)).isEqualTo(stage.lines());

        signed_by_another_hand_the_log_stops();
    }

    /** Whoever fetches it file by file has a folder that verifies, and no line before its time. */
    private static void the_published_bundle_has_the_lines_of_the_log_and_holds(List<String> lines) {
        var files = new HashMap<String, byte[]>();
        for (var name : List.of("manifest.txt", "rules.txt", "roster.tsv", "attendance/1.tsv", "transcript.jsonl")) {
            files.put(name, bundled(name).body());
        }
        assertThat(new String(files.get("transcript.jsonl"), UTF_8).lines().toList())
                .isEqualTo(lines);
        assertThat(bundled("attendance/2.tsv").statusCode()).isEqualTo(404);
        assertThat(bundled("ledger.jsonl").statusCode()).isEqualTo(404);
        var manifest =
                Manifest.read(new String(files.get("manifest.txt"), UTF_8)).orElseThrow();
        for (var group : manifest.groups().keySet()) {
            var name = "groups/" + group.text() + ".tsv";
            files.put(name, bundled(name).body());
        }
        assertThat(Verifier.verify(new Bundle.Held(files))).isInstanceOf(Verdict.Verified.class);
        the_archive_has_the_same_files(files);
    }

    private static void the_archive_has_the_same_files(Map<String, byte[]> files) {
        var request = HttpRequest.newBuilder(stage.county.address().resolve("/api/v1/draw/DOCS/bundle.zip"));
        var archive = stage.send(request);
        assertThat(archive.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"DOCS.zip\"");
        assertThat(Stage.unzipped(archive.body())).usingRecursiveComparison().isEqualTo(files);
        var tag = archive.headers().firstValue("ETag").orElseThrow();
        var again = stage.send(request.header("If-None-Match", tag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        var list = stage.send(HttpRequest.newBuilder(stage.county.address().resolve("/api/v1/draw")));
        assertThat(new JsonObject(new String(list.body(), UTF_8)).getJsonArray("draws"))
                .extracting(one -> ((JsonObject) one).getString("draw"))
                .contains("DOCS");
    }

    private static java.net.http.HttpResponse<byte[]> bundled(String name) {
        var url = stage.county.address().resolve("/api/v1/draw/DOCS/bundle?name=" + name);
        return stage.send(HttpRequest.newBuilder(url));
    }

    /** As after a database was put back from a copy: the same key has signed another tree. */
    private static void signed_by_another_hand_the_log_stops() throws IOException {
        var checkpoint = folder.resolve("logs/DOCS/checkpoint");
        var right = Files.readAllBytes(checkpoint);
        stage.county.restart(() -> write(checkpoint, forked()));
        gongping.database.Await.until(Stage.SOON, () -> stage.get("checkpoint").statusCode() == 503);
        assertThat(problem(stage.get("tile/0/000.p/1").body())).isEqualTo("log.stopped");
        assertThat(Files.readAllBytes(checkpoint)).isEqualTo(forked());
        gongping.database.Await.until(
                Stage.SOON, () -> stage.host().at("/log/stopped").isNumber());
        stage.county.restart(() -> write(checkpoint, right));
        assertThat(stage.log(1).checkpoint().note().bytes()).isEqualTo(right);
        gongping.database.Await.until(
                Stage.SOON, () -> stage.host().at("/log/stopped").isNull());
    }

    private static byte[] forked() {
        var key = new LogFolder(folder.resolve("logs")).key("DOCS").orElseThrow();
        var other = Entries.of(List.of("other".getBytes(UTF_8)));
        return other.checkpoint(key.verifierKey().name(), 1)
                .signedBy(key)
                .note()
                .bytes();
    }

    @Test
    void full_tiles_and_partial_ones_never_change_and_a_checkpoint_soon_does() {
        stage.log(1);
        var checkpoint = stage.get("checkpoint");
        assertThat(checkpoint.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
        assertThat(checkpoint.headers().firstValue("Cache-Control")).hasValue("public, max-age=1");
        for (var path : List.of("tile/0/000.p/1", "tile/entries/000.p/1")) {
            var tile = stage.get(path);
            assertThat(tile.statusCode()).isEqualTo(200);
            assertThat(tile.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
            assertThat(tile.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        }
        assertThat(stage.get("tile/0/000.p/1").body()).hasSize(32);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/0/000",
                "tile/0/000.p/200",
                "tile/0/000.p/01",
                "tile/0/001.p/1",
                "tile/1/000.p/1",
                "tile/64/000",
                "tile/0/x000/001",
                "tile/0/x001/000.p/1",
                "tile/data/000.p/1",
                "tile/entries/x999/x999/999"
            })
    void what_the_log_does_not_have_is_not_found(String path) {
        stage.log(1);
        var answer = stage.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(problem(answer.body())).isEqualTo("log.file");
    }

    @Test
    void another_draw_has_no_log_here() {
        var elsewhere = URI.create(stage.url().toString().replace("DOCS", "NONE") + "/checkpoint");
        var answer = stage.send(HttpRequest.newBuilder(elsewhere));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(problem(answer.body())).isEqualTo("log.none");
    }

    @Test
    void reading_writes_nothing() throws IOException {
        stage.log(1);
        var before = Files.getLastModifiedTime(folder.resolve("logs/DOCS/checkpoint"));
        stage.log();
        stage.get("cosignatures");
        assertThat(Files.getLastModifiedTime(folder.resolve("logs/DOCS/checkpoint")))
                .isEqualTo(before);
        try (var files = Files.list(folder.resolve("logs/DOCS"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("log.key", "checkpoint");
        }
    }

    @Test
    void rules_whose_last_paragraph_is_no_policy_are_refused_and_each_draw_has_a_key_of_its_own() throws IOException {
        assertThatThrownBy(() -> stage.plans("SECOND", RULES.replace("quorum notary", "quorum nobody")))
                .isInstanceOfSatisfying(
                        ApiRefused.class, refused -> assertThat(refused.code()).isEqualTo("plan.log-policy"))
                .hasMessageContaining(String.valueOf(RULES.lines().toList().indexOf("quorum notary") + 1));
        stage.plans("SECOND", RULES);
        var second =
                HttpRequest.newBuilder(URI.create(stage.url().toString().replace("DOCS", "SECOND") + "/checkpoint"));
        gongping.database.Await.until(Stage.SOON, () -> stage.send(second).statusCode() == 200);
        var folder = new LogFolder(LogOverHttpTest.folder.resolve("logs"));
        var key = folder.key("SECOND").orElseThrow().verifierKey();
        assertThat(SignedCheckpoint.parse(stage.send(second).body())
                        .orElseThrow()
                        .isSignedBy(key))
                .isTrue();
        assertThat(key.point())
                .isNotEqualTo(folder.key("DOCS").orElseThrow().verifierKey().point());
    }

    @Test
    void the_sealed_rules_name_the_log_and_its_cosigners() {
        assertThat(stage.bundled("rules.txt")).startsWith("规则\n\n").contains("\nlog yunlan.example/DOCS+");
        var policy = PolicyNotice.find(stage.bundled("rules.txt")).orElseThrow();
        assertThat(policy.cosigners()).containsOnlyKeys("notary");
        assertThat(stage.log(1).standing().enough()).isFalse();
    }

    private static List<String> texts(PublishedLog log) {
        return IntStream.range(0, log.entries().size())
                .mapToObj(i -> new String(log.entry(i), UTF_8))
                .toList();
    }

    private static boolean consistent(PublishedLog before, PublishedLog after) {
        int old = before.entries().size();
        int size = after.entries().size();
        return Proofs.consistent(
                old,
                before.checkpoint().checkpoint().root(),
                size,
                after.checkpoint().checkpoint().root(),
                after.entries().tree().consistency(old, size));
    }

    static String problem(byte[] body) {
        return new JsonObject(new String(body, UTF_8)).getString("code");
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
