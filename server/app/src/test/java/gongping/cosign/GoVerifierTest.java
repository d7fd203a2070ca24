package gongping.cosign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import gongping.drawlog.Stage;
import gongping.tlog.KeyUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A verifier that shares no code with ours: {@code testkit/go/verify.go} over the Go project's library, as Debian packs
 * it ({@code golang-go}, {@code golang-golang-x-mod-dev}).
 */
class GoVerifierTest {
    private static final Path LIBRARY = Path.of("/usr/share/gocode");
    private static final Path SOURCE =
            Path.of("..", "..", "testkit", "go", "verify.go").toAbsolutePath().normalize();
    private static final int BUILD_S = 240;

    @TempDir
    static Path folder;

    private static String verifier = "";

    private record Said(int code, String text) {}

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        if (!Files.isDirectory(LIBRARY.resolve("src/golang.org/x/mod/sumdb/tlog")) || !hasGo()) {
            var why = "not run: apt-get install golang-go golang-golang-x-mod-dev";
            System.out.println("GoVerifierTest " + why);
            abort(why);
        }
        verifier = folder.resolve("verify").toString();
        var built = run(List.of("go", "build", "-o", verifier, SOURCE.toString()));
        assertThat(built.code()).as(built.text()).isZero();
    }

    private static boolean hasGo() throws InterruptedException {
        try {
            return run(List.of("go", "version")).code() == 0;
        } catch (IOException none) {
            return false;
        }
    }

    @Test
    void it_verifies_what_our_server_publishes_and_sees_that_it_only_grew() throws Exception {
        var notary = TestLog.key("notary.example", KeyUse.COSIGNER, 5);
        var rules = "规则\n\n透明日志与共签方（C2SP tlog-policy）\nwitness notary "
                + notary.verifierKey().text() + "\nquorum notary\n";
        try (var stage = new Stage(folder.resolve("server"), rules)) {
            var log = stage.log(1);
            var key = log.checkpoint().checkpoint().origin();
            var line = stage.bundled("rules.txt")
                    .lines()
                    .filter(one -> one.startsWith("log " + key + "+"))
                    .findFirst()
                    .orElseThrow()
                    .substring("log ".length());
            var older = folder.resolve("older");
            Files.write(older, stage.get("checkpoint").body());
            assertThat(verify(stage.url().toString(), line).text())
                    .startsWith("verified: yunlan.example/DOCS, 1 entries");
            stage.goesLive();
            stage.draws(1, "38104729561183064927");
            stage.announces(1);
            int lines = stage.lines().size();
            var grown = stage.log(lines).checkpoint();
            stage.cosign("{\"checkpoint\":\""
                    + grown.with(notary.cosign(grown.note().text(), 1_795_000_000))
                            .note()
                            .whole()
                            .replace("\n", "\\n")
                    + "\"}");
            assertThat(new String(stage.get("checkpoint").body(), UTF_8)).contains("— notary.example ");
            var said = verify(stage.url().toString(), line, older.toString());
            assertThat(said.code()).as(said.text()).isZero();
            assertThat(said.text()).startsWith("verified: yunlan.example/DOCS, " + lines + " entries");
        }
    }

    @Test
    void it_refuses_a_forked_log_and_a_shorter_one() throws Exception {
        var older = folder.resolve("checkpoint-of-300");
        Files.write(older, TestLog.signed(TestLog.entries(300)).note().bytes());
        assertThat(verify(copy(TestLog.entries(520)), key(), older.toString()).code())
                .isZero();
        var forked = verify(copy(TestLog.forked(520, 299)), key(), older.toString());
        assertThat(forked.code()).isEqualTo(1);
        assertThat(forked.text()).startsWith("failed: forked");
        var same = verify(copy(TestLog.forked(300, 7)), key(), older.toString());
        assertThat(same.code()).isEqualTo(1);
        assertThat(verify(copy(TestLog.entries(299)), key(), older.toString()).text())
                .startsWith("failed: the log has shrunk");
    }

    @Test
    void it_refuses_another_key_and_every_changed_file() throws Exception {
        var log = copy(TestLog.entries(300));
        var other = TestLog.key(TestLog.KEY.verifierKey().name(), KeyUse.LOG, 9);
        assertThat(verify(log, other.verifierKey().text()).code()).isEqualTo(1);
        for (var name : List.of("checkpoint", "tile/0/000", "tile/0/001.p/44", "tile/entries/000", "tile/1/000.p/1")) {
            var file = Path.of(log, name);
            var right = Files.readAllBytes(file);
            var wrong = right.clone();
            wrong[5] ^= 1;
            Files.write(file, wrong);
            assertThat(verify(log, key()).code()).as(name).isEqualTo(1);
            Files.write(file, right);
        }
        assertThat(verify(log, key()).code()).isZero();
    }

    private static String key() {
        return TestLog.KEY.verifierKey().text();
    }

    private static String copy(gongping.tlog.Entries entries) throws IOException {
        var target = Files.createTempDirectory(folder, "log");
        TestLog.write(target, entries, TestLog.signed(entries));
        return target.toString();
    }

    private static Said verify(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(verifier));
        command.addAll(List.of(words));
        return run(command);
    }

    private static Said run(List<String> command) throws IOException, InterruptedException {
        var said = Files.createTempFile(folder, "said", ".txt");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("GO111MODULE", "off");
        builder.environment().put("GOPATH", LIBRARY.toString());
        builder.environment().put("GOCACHE", folder.resolve("go-cache").toString());
        var process = builder.start();
        if (!process.waitFor(BUILD_S, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return new Said(process.waitFor(), Files.readString(said));
    }
}
