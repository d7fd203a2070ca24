package gongping.drawlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongping.draw.TranscriptLine;
import gongping.tlog.KeyUse;
import gongping.tlog.Policy;
import gongping.tlog.SignedCheckpoint;
import gongping.tlog.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log of a draw is signed once for ever, whatever the server and its database say later. */
class DrawLogTest {
    private static final String DRAW = "DOCS";
    private static final SigningKey NOTARY = Lines.key("notary.example", KeyUse.COSIGNER, 2);
    private static final SigningKey STRANGER = Lines.key("notary.example", KeyUse.COSIGNER, 3);

    @TempDir
    private Path data;

    private LogFolder folder;
    private SigningKey key;

    @BeforeEach
    void make() {
        folder = new LogFolder(data.resolve("logs"));
        key = folder.key(DRAW, "yunlan.example/DOCS");
    }

    @Test
    void what_was_signed_is_shown_again_after_a_restart_before_anything_is_public() {
        var first = log();
        first.grow(Lines.of(20, "host"), 7);
        var again = log();
        again.grow(Lines.of(20, "host"), 0);
        assertThat(open(again)).isEqualTo(open(first));
        again.grow(Lines.of(20, "host"), 12);
        assertThat(open(again).checkpoint().size()).isEqualTo(12);
    }

    @Test
    void a_log_never_shows_fewer_lines_than_it_has_shown() {
        var log = log();
        log.grow(Lines.of(20, "host"), 7);
        log.grow(Lines.of(20, "host"), 3);
        assertThat(open(log).checkpoint().size()).isEqualTo(7);
    }

    @Test
    void a_ledger_that_contradicts_what_was_signed_stops_the_log_for_good() throws IOException {
        log().grow(Lines.of(20, "host"), 7);
        var signed = Files.readAllBytes(data.resolve("logs/DOCS/checkpoint"));
        for (var lines : List.<List<TranscriptLine>>of(Lines.of(20, "other"), Lines.of(6, "host"), List.of())) {
            var log = log();
            log.grow(lines, lines.size());
            assertThat(log.shown()).isInstanceOf(DrawLog.Shown.Stopped.class);
            log.grow(Lines.of(20, "host"), 20);
            assertThat(log.shown()).isInstanceOf(DrawLog.Shown.Stopped.class);
        }
        assertThat(Files.readAllBytes(data.resolve("logs/DOCS/checkpoint"))).isEqualTo(signed);
    }

    @Test
    void a_checkpoint_that_is_not_ours_is_not_continued() throws IOException {
        log().grow(Lines.of(20, "host"), 7);
        Files.delete(data.resolve("logs/DOCS/log.key"));
        key = folder.key(DRAW, "yunlan.example/DOCS");
        var log = log();
        log.grow(Lines.of(20, "host"), 8);
        assertThat(log.shown()).isInstanceOf(DrawLog.Shown.Stopped.class);
    }

    @Test
    void nothing_is_shown_that_could_not_be_written() throws IOException {
        var log = log();
        log.grow(Lines.of(20, "host"), 7);
        var before = open(log);
        Files.delete(data.resolve("logs/DOCS/checkpoint"));
        Files.createDirectory(data.resolve("logs/DOCS/checkpoint"));
        Files.createFile(data.resolve("logs/DOCS/checkpoint/in-the-way"));
        assertThatThrownBy(() -> log.grow(Lines.of(20, "host"), 9)).isInstanceOf(java.io.UncheckedIOException.class);
        assertThat(open(log)).isEqualTo(before);
    }

    @Test
    void key_and_checkpoint_are_the_servers_alone() throws IOException {
        log().grow(Lines.of(2, "host"), 2);
        var files = data.resolve("logs/DOCS");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files)))
                .isEqualTo("rwx------");
        for (var name : List.of("log.key", "checkpoint")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.resolve(name))))
                    .isEqualTo("rw-------");
        }
        assertThat(folder.key(DRAW, "elsewhere.example/DOCS").verifierKey()).isEqualTo(key.verifierKey());
    }

    @Test
    void a_cosignature_of_the_rules_cosigner_stays_under_the_checkpoint() {
        var log = log();
        log.grow(Lines.of(20, "host"), 7);
        var cosigned = cosigned(open(log), NOTARY, 1_795_000_000);
        assertThat(log.cosign(cosigned)).isEqualTo(new DrawLog.Cosigning.Added(cosigned));
        assertThat(open(log).note().cosignedBy(NOTARY.verifierKey())).hasValue(1_795_000_000);
        var again = log();
        again.grow(Lines.of(20, "host"), 7);
        assertThat(open(again)).isEqualTo(cosigned);
    }

    @Test
    void a_cosigner_who_signs_again_changes_nothing() {
        var log = log();
        log.grow(Lines.of(20, "host"), 7);
        var once = cosigned(open(log), NOTARY, 1_795_000_000);
        log.cosign(once);
        assertThat(log.cosign(cosigned(open(log), NOTARY, 1_795_000_001))).isEqualTo(new DrawLog.Cosigning.Added(once));
        assertThat(open(log)).isEqualTo(once);
    }

    @Test
    void a_signature_of_anybody_else_is_refused_and_so_is_one_for_another_checkpoint() {
        var log = log();
        log.grow(Lines.of(20, "host"), 7);
        var seven = open(log);
        assertThat(log.cosign(cosigned(seven, STRANGER, 1))).isInstanceOf(DrawLog.Cosigning.Stranger.class);
        assertThat(log.cosign(seven)).isInstanceOf(DrawLog.Cosigning.Stranger.class);
        log.grow(Lines.of(20, "host"), 9);
        assertThat(log.cosign(cosigned(seven, NOTARY, 1))).isInstanceOf(DrawLog.Cosigning.Elsewhere.class);
        assertThat(open(log).note().signatures()).hasSize(1);
    }

    @Test
    void the_entries_are_the_lines_without_their_line_feed() {
        var log = log();
        var lines = Lines.of(20, "host");
        log.grow(lines, 20);
        var entries = ((DrawLog.Shown.Open) log.shown()).entries();
        for (int i = 0; i < 20; i++) {
            assertThat(new String(entries.entry(i), UTF_8) + "\n")
                    .isEqualTo(new String(lines.get(i).bytes(), UTF_8));
        }
    }

    @Test
    void a_log_is_named_after_the_public_address() {
        assertThat(DrawLogs.origin("yunlan.example", DRAW)).isEqualTo("yunlan.example/DOCS");
        assertThat(DrawLogs.origin("https://yunlan.example/", DRAW)).isEqualTo("yunlan.example/DOCS");
        assertThat(DrawLogs.origin("", DRAW)).isEqualTo("DOCS");
        assertThat(DrawLogs.origin("two words", DRAW)).isEqualTo("DOCS");
    }

    private DrawLog log() {
        var policy = new Policy(
                List.of(key.verifierKey()),
                Map.of("notary", new Policy.Member(NOTARY.verifierKey(), "")),
                new Policy.Quorum.One("notary"),
                "");
        return new DrawLog(DRAW, folder, key, policy);
    }

    private static SignedCheckpoint cosigned(SignedCheckpoint checkpoint, SigningKey by, long time) {
        return checkpoint.with(by.cosign(checkpoint.note().text(), time));
    }

    private static SignedCheckpoint open(DrawLog log) {
        return ((DrawLog.Shown.Open) log.shown()).checkpoint();
    }
}
