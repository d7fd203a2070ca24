package gongping.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Random ceremonies, each looked at by the Java verifier and by another one, which answers line by line. */
final class BenchCeremonies {
    private static final String OURS = "web-console/target/agree/agree.js";
    private static final int TOLD_MOST = 5;
    private static final int AHEAD = 16;

    private final PrintWriter out;
    private final PrintWriter err;
    private int held;
    private int agreed;
    private int told;

    BenchCeremonies(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /** Our own second implementation, where it is built and Node is there. */
    static Optional<List<String>> ours(Path home) {
        var script = home.resolve(OURS);
        return Files.isRegularFile(script) && runs("node")
                ? Optional.of(List.of("node", script.toString()))
                : Optional.empty();
    }

    private static boolean runs(String program) {
        try {
            var asked = new ProcessBuilder(program, "--version")
                    .redirectErrorStream(true)
                    .start();
            asked.getInputStream().readAllBytes();
            return asked.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Exit code 0 if both find the same of each of so many ceremonies, 1 if not, 2 if the other one did not answer. */
    int run(int count, long seed, Optional<List<String>> other) throws IOException, InterruptedException {
        out.printf("ceremonies %,d, seed %d%n", count, seed);
        long begin = System.nanoTime();
        int code = other.isEmpty() ? alone(count, seed) : beside(other.get(), count, seed);
        out.printf("%.1f s%n", (System.nanoTime() - begin) / 1e9);
        out.printf("Java        %,d of %,d verified%n", held, count);
        if (other.isPresent()) {
            out.printf("the other   agrees on %,d of %,d, and on a changed byte of each%n", agreed, count);
        } else {
            out.println("the other   not run: Node, or the built second implementation, is not there");
        }
        out.flush();
        return code != 0 ? code : held == count && (other.isEmpty() || agreed == count) ? 0 : 1;
    }

    private int alone(int count, long seed) {
        for (int i = 0; i < count; i++) {
            look(CeremonyCase.of(seed + i), seed + i);
            progress(i + 1, count);
        }
        return 0;
    }

    private int beside(List<String> command, int count, long seed) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var made = new ArrayBlockingQueue<CeremonyCase>(AHEAD);
        var writing = Thread.ofPlatform().daemon(true).start(() -> write(process, made, count, seed));
        try (var answers = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (int i = 0; i < count; i++) {
                var answer = answers.readLine();
                if (answer == null) {
                    err.printf("the other verifier ended at the ceremony with seed %d%n", seed + i);
                    return 2;
                }
                look(made.take(), seed + i);
                compare(answer, seed + i);
                progress(i + 1, count);
            }
            return 0;
        } finally {
            writing.interrupt();
            process.destroy();
        }
    }

    /** Ahead of the answers by no more than the queue holds, so that both verifiers work at the same time. */
    private static void write(Process process, BlockingQueue<CeremonyCase> made, int count, long seed) {
        try (var lines = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), UTF_8))) {
            for (int i = 0; i < count; i++) {
                var one = CeremonyCase.of(seed + i);
                made.put(one);
                lines.write(one.text() + "\n");
                lines.flush();
            }
        } catch (IOException e) {
            // The other one has ended; whoever reads its answers says so.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(CeremonyCase one, long seed) {
        if (one.holds()) {
            held++;
        } else {
            tell(seed, "the Java verifier does not find that it holds");
        }
    }

    private void compare(String answer, long seed) throws JsonProcessingException {
        var differences = new ObjectMapper().readTree(answer);
        if (differences.isArray() && differences.isEmpty()) {
            agreed++;
        } else {
            tell(seed, differences.isArray() ? differences.get(0).asText() : answer);
        }
    }

    private void tell(long seed, String what) {
        if (told++ < TOLD_MOST) {
            err.printf("the ceremony with seed %d: %s%n", seed, what);
            err.printf("once more: ./gongping bench draw --ceremonies 1 --seed %d%n", seed);
            err.flush();
        }
    }

    private void progress(int done, int count) {
        int step = Math.max(1, count / 20);
        if (done % step == 0 && done < count) {
            err.printf("%,d of %,d%n", done, count);
            err.flush();
        }
    }
}
