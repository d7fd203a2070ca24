package gongping.drawlog;

import static gongping.database.Await.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongping.conference.Disk;
import gongping.disk.WholeFile;
import gongping.tlog.KeyUse;
import gongping.tlog.Policy;
import gongping.tlog.SignedCheckpoint;
import gongping.tlog.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A log whose disk cannot be written shows no more than it has kept, says why, and goes on by itself. */
class LogDiskTest {
    private static final String DRAW = "DOCS";
    private static final SigningKey NOTARY = Lines.key("notary.example", KeyUse.COSIGNER, 2);

    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path data;

    private volatile Optional<Path> hanging = Optional.empty();
    private boolean full;
    private boolean stores;
    private LogFolder folder;
    private SigningKey key;

    @BeforeEach
    void make() {
        folder = new LogFolder(
                data.resolve("logs"),
                (place, name, bytes) -> {
                    if (!full || stores) {
                        WholeFile.writeSecret(place.resolve(name), bytes);
                    }
                    if (full) {
                        throw new IOException("No space left on device");
                    }
                    hang();
                },
                PATIENCE);
        key = folder.key(DRAW, "yunlan.example/DOCS");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_checkpoint_that_failed_is_not_shown_before_it_is_kept_whether_it_was_stored_or_not(boolean stored) {
        stores = stored;
        var log = log();
        log.grow(Lines.of(20, "host"), 7);
        full = true;
        assertThatThrownBy(() -> log.grow(Lines.of(20, "host"), 12)).isInstanceOf(UncheckedIOException.class);
        assertThat(log.fault()).contains(Disk.Fault.FULL);
        assertThat(open(log).checkpoint().size()).isEqualTo(7);
        full = false;
        log.grow(Lines.of(20, "host"), 13);
        assertThat(log.fault()).isEmpty();
        assertThat(open(log).checkpoint().size()).isEqualTo(13);
        assertThat(folder.checkpoint(DRAW)).contains(open(log));
    }

    @Test
    void a_server_that_died_after_a_checkpoint_that_was_stored_goes_on_from_it() {
        log().grow(Lines.of(20, "host"), 7);
        stores = true;
        full = true;
        assertThatThrownBy(() -> log().grow(Lines.of(20, "host"), 12)).isInstanceOf(UncheckedIOException.class);
        full = false;
        var again = log();
        again.grow(Lines.of(20, "host"), 7);
        assertThat(open(again).checkpoint().size()).isEqualTo(12);
    }

    @Test
    void a_cosignature_that_could_not_be_kept_is_not_shown_and_the_log_mends_without_a_new_line() {
        var log = log();
        log.grow(Lines.of(20, "host"), 7);
        var signed = open(log);
        full = true;
        assertThatThrownBy(() -> log.cosign(cosigned(signed))).isInstanceOf(UncheckedIOException.class);
        assertThat(open(log)).isEqualTo(signed);
        assertThat(log.fault()).contains(Disk.Fault.FULL);
        full = false;
        log.grow(Lines.of(20, "host"), 7);
        assertThat(log.fault()).isEmpty();
        assertThat(log.cosign(cosigned(signed))).isEqualTo(new DrawLog.Cosigning.Added(cosigned(signed)));
    }

    @Test
    void a_folder_that_is_gone_is_missing_until_it_is_back() throws IOException {
        var log = log();
        log.grow(Lines.of(20, "host"), 7);
        Files.move(data.resolve("logs"), data.resolve("away"));
        assertThatThrownBy(() -> log.grow(Lines.of(20, "host"), 12)).isInstanceOf(UncheckedIOException.class);
        assertThat(log.fault()).contains(Disk.Fault.MISSING);
        Files.move(data.resolve("away"), data.resolve("logs"));
        log.grow(Lines.of(20, "host"), 12);
        assertThat(log.fault()).isEmpty();
        assertThat(open(log).checkpoint().size()).isEqualTo(12);
    }

    @Test
    void a_disk_that_never_answers_is_told_while_the_writing_hangs_and_no_more_once_it_came_back() throws Exception {
        var log = log();
        log.grow(Lines.of(20, "host"), 7);
        var pipe = data.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        hanging = Optional.of(pipe);
        var told = new AtomicReference<>("");
        try (var watch = new HangWatch(() -> List.of(log), hung -> told.set(hung.draw()))) {
            watch.start();
            var grown = CompletableFuture.runAsync(() -> log.grow(Lines.of(20, "host"), 12));
            until(SOON, () -> DRAW.equals(told.get()));
            assertThat(grown.isDone()).isFalse();
            assertThat(log.trouble()).contains(Disk.Fault.SLOW);
            assertThat(open(log).checkpoint().size()).isEqualTo(7);
            hanging = Optional.empty();
            Files.readAllBytes(pipe);
            grown.get(SOON.toSeconds(), TimeUnit.SECONDS);
        }
        assertThat(log.trouble()).isEmpty();
        assertThat(open(log).checkpoint().size()).isEqualTo(12);
    }

    /** Nobody reads the pipe: opening it to write hangs as a disk does that is gone without a word. */
    private void hang() throws IOException {
        if (hanging.isPresent()) {
            Files.write(hanging.get(), new byte[1]);
        }
    }

    private DrawLog log() {
        var members = Map.of("notary", new Policy.Member(NOTARY.verifierKey(), ""));
        var policy = new Policy(List.of(key.verifierKey()), members, new Policy.Quorum.One("notary"), "");
        return new DrawLog(DRAW, folder, key, policy);
    }

    private static SignedCheckpoint cosigned(SignedCheckpoint checkpoint) {
        return checkpoint.with(NOTARY.cosign(checkpoint.note().text(), 1_795_000_000));
    }

    private static SignedCheckpoint open(DrawLog log) {
        return ((DrawLog.Shown.Open) log.shown()).checkpoint();
    }
}
