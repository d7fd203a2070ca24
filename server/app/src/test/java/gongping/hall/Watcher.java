package gongping.hall;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A display page in a real browser that stays open, in a process of its own ({@code display/browser/watcher.mjs}). */
final class Watcher implements AutoCloseable {
    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final BufferedReader answers;

    private Watcher(Process process) {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** The pages are built before this module's tests only by chance: here they surely are. */
    static void build() throws IOException, InterruptedException {
        run("node", "display/build/install.mjs");
        run("npm", "run", "--silent", "build", "-w", "display");
    }

    static Watcher open(URI server) throws IOException {
        var watcher = new Watcher(new ProcessBuilder("node", "display/browser/watcher.mjs", server.toString())
                .directory(HOME.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
        assertThat(watcher.answer().path("ready").asBoolean()).isTrue();
        return watcher;
    }

    /** The page shows what one shows that is opened now. */
    JsonNode compare() throws IOException {
        return ask("compare");
    }

    /** The page was never reloaded, and nothing that it ever painted was an error. */
    void unmoved() throws IOException {
        var end = ask("end");
        assertThat(end.path("reloaded").asBoolean()).as("reloaded").isFalse();
        assertThat(end.path("errors")).as("what the display said").isEmpty();
        assertThat(end.path("bugLost").asInt()).as("frames without 演示").isZero();
        assertThat(end.path("texts").asInt()).isGreaterThan(100);
    }

    private JsonNode ask(String word) throws IOException {
        var out = process.outputWriter(StandardCharsets.UTF_8);
        out.write(word + "\n");
        out.flush();
        return answer();
    }

    private JsonNode answer() throws IOException {
        var line = answers.readLine();
        assertThat(line).as("an answer of the browser").isNotNull();
        return JSON.readTree(line);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        var log = Files.createTempFile("gongping", ".log");
        var process = new ProcessBuilder(List.of(command))
                .directory(HOME.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        Files.delete(log);
    }

    /** The browser goes with the process: it reads the end of its input. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
