package gongping.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One run of an outside program. */
record Command(List<String> line) {
    /** What a program said, both outputs together, and its exit code; 127 where there is no such program. */
    record Said(int code, String text) {}

    private static final int SECONDS_MAX = 120;

    Said run() {
        return run(Path.of("/"));
    }

    /** Runs it to its end. The outputs are no pipe that a child left behind could keep open. */
    Said run(Path folder) {
        Path said = null;
        try {
            said = Files.createTempFile("gongping", ".out");
            var builder = new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true);
            builder.redirectOutput(said.toFile());
            builder.environment().put("LC_ALL", "C");
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            var process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Said(124, line.getFirst() + " did not end");
            }
            return new Said(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return new Said(127, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + line.getFirst(), e);
        } finally {
            delete(said);
        }
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
