package gongping.cosign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongping.client.WebFiles;
import gongping.tlog.AddCheckpoint;
import gongping.tlog.KeyUse;
import gongping.tlog.Note;
import gongping.tlog.VerifierKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cosigner over real HTTP, asked as tlog-witness says. */
class CosignerServerTest {
    @TempDir
    private Path data;

    private VerifierKey key;
    private CosignerFolder folder;
    private CosignerServer server;

    @BeforeEach
    void start() throws IOException {
        key = CosignerFolder.make(data.resolve("cosigner"), "notary.example").verifierKey();
        open();
    }

    private void open() throws IOException {
        folder = CosignerFolder.open(data.resolve("cosigner"));
        var signatory = new Signatory(folder, List.of(TestLog.KEY.verifierKey()), InstantSource.system());
        server = CosignerServer.start(signatory, "127.0.0.1", 0);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        folder.close();
    }

    @Test
    void a_log_that_only_grows_is_signed() throws IOException {
        assertThat(ask(TestLog.asked(TestLog.entries(3), 0)).status()).isEqualTo(200);
        var seven = TestLog.asked(TestLog.entries(7), 3);
        var answer = ask(seven);
        assertThat(answer.status()).isEqualTo(200);
        var lines = Note.signatures(new String(answer.body(), UTF_8)).orElseThrow();
        assertThat(lines).hasSize(1);
        assertThat(seven.checkpoint().with(lines.getFirst()).note().cosignedBy(key))
                .isPresent();
    }

    @Test
    void a_forked_log_is_refused_with_422_and_the_right_one_still_signed() throws IOException {
        ask(TestLog.asked(TestLog.entries(7), 0));
        var fork = TestLog.forked(12, 5);
        assertThat(ask(TestLog.asked(fork, 7)).status()).isEqualTo(422);
        assertThat(ask(TestLog.asked(TestLog.entries(12), 7)).status()).isEqualTo(200);
    }

    @Test
    void another_tree_of_the_size_that_was_signed_is_refused_with_409_and_that_size() throws IOException {
        ask(TestLog.asked(TestLog.entries(7), 0));
        var answer = ask(TestLog.asked(TestLog.forked(7, 5), 7));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(new String(answer.body(), UTF_8)).isEqualTo("7\n");
        assertThat(ask(TestLog.asked(TestLog.forked(12, 5), 0)).status()).isEqualTo(409);
    }

    @Test
    void a_fork_is_refused_after_a_restart_too() throws IOException {
        ask(TestLog.asked(TestLog.entries(7), 0));
        stop();
        open();
        assertThat(ask(TestLog.asked(TestLog.forked(12, 5), 7)).status()).isEqualTo(422);
        assertThat(ask(TestLog.asked(TestLog.forked(12, 5), 0)).status()).isEqualTo(409);
        assertThat(ask(TestLog.asked(TestLog.entries(12), 7)).status()).isEqualTo(200);
    }

    /** Eight histories that all go on from the same size: whoever comes first is signed, and nobody else. */
    @Test
    void of_many_histories_at_once_one_is_signed() throws Exception {
        ask(TestLog.asked(TestLog.entries(7), 0));
        try (var threads = Executors.newFixedThreadPool(8)) {
            var asking = IntStream.range(7, 15)
                    .<Callable<Integer>>mapToObj(from -> () ->
                            ask(TestLog.asked(TestLog.forked(15, from), 7)).status())
                    .toList();
            var came = threads.invokeAll(asking).stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(came).containsOnlyOnce(200);
            assertThat(came.stream().filter(status -> status == 409)).hasSize(7);
        }
    }

    @Test
    void what_is_no_request_of_this_log_has_its_own_status() throws IOException {
        var stranger = TestLog.key("elsewhere.example/log", KeyUse.LOG, 7);
        var forger = TestLog.key(TestLog.KEY.verifierKey().name(), KeyUse.LOG, 8);
        var entries = TestLog.entries(3);
        assertThat(ask(new AddCheckpoint(
                                0,
                                List.of(),
                                entries.checkpoint("elsewhere.example/log", 3).signedBy(stranger)))
                        .status())
                .isEqualTo(404);
        assertThat(ask(new AddCheckpoint(
                                0,
                                List.of(),
                                entries.checkpoint(TestLog.KEY.verifierKey().name(), 3)
                                        .signedBy(forger)))
                        .status())
                .isEqualTo(403);
        assertThat(ask(new AddCheckpoint(9, List.of(), TestLog.signed(entries))).status())
                .isEqualTo(400);
        assertThat(send("add-checkpoint", "old 0\n".getBytes(UTF_8)).status()).isEqualTo(400);
        assertThat(send("add-checkpoint", new byte[1 << 20]).status()).isEqualTo(400);
        assertThat(send("", new byte[0]).status()).isEqualTo(404);
        assertThatThrownBy(() -> new WebFiles(address()).read("add-checkpoint", 100))
                .hasMessageContaining("405");
    }

    @Test
    void nobody_signs_without_what_was_signed_last() throws IOException {
        stop();
        var home = data.resolve("cosigner");
        Files.writeString(home.resolve("heads"), "yunlan.example/TEST 7\n");
        assertThatThrownBy(() -> CosignerFolder.open(home)).hasMessageContaining("damaged");
        Files.delete(home.resolve("heads"));
        assertThatThrownBy(() -> CosignerFolder.open(home)).hasMessageContaining("heads");
        Files.writeString(home.resolve("heads"), "");
        Files.setPosixFilePermissions(home.resolve("cosigner.key"), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> CosignerFolder.open(home)).hasMessageContaining("chmod 600");
        Files.setPosixFilePermissions(home.resolve("cosigner.key"), PosixFilePermissions.fromString("rw-------"));
        open();
        assertThatThrownBy(() -> CosignerFolder.open(home)).hasMessageContaining("already");
        assertThatThrownBy(() -> CosignerFolder.make(home, "notary.example")).hasMessageContaining("already");
    }

    private WebFiles.Answer ask(AddCheckpoint request) throws IOException {
        return send("add-checkpoint", request.bytes());
    }

    private WebFiles.Answer send(String path, byte[] body) throws IOException {
        return new WebFiles(address()).post(path, body, Map.of("Content-Type", "text/plain"), 10_000);
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.port());
    }
}
