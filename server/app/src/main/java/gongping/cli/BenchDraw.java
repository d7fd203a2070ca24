package gongping.cli;

import static java.util.Objects.requireNonNull;

import gongping.draw.CadreId;
import gongping.draw.SelfTest;
import gongping.draw.TicketOrder;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares the order of tickets with the bare hashing that it cannot do without, or both verifiers with each other. */
@Command(
        name = "draw",
        mixinStandardHelpOptions = true,
        description = {
            "Time the order of tickets, and its ratio to a bare SHA-256 loop over the same inputs.",
            "With --ceremonies: let the Java verifier and the second one look at random ceremonies instead."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:measured; every ceremony verified, and both verifiers agree on each",
            " 1:they do not: the seed of each such ceremony is printed",
            " 2:wrong usage, or the other verifier cannot be run"
        })
final class BenchDraw implements Callable<Integer> {
    private static final String SEED = "12345678901234567890";
    private static final int FULL = 10_180;
    private static final long WARM_UP_NS = 3_000_000_000L;
    private static final int MILLION = 1_000_000;

    @Spec
    @Nullable CommandSpec spec;

    @Option(names = "--ceremonies", paramLabel = "N", description = "so many random ceremonies; five in 2000 are full")
    int ceremonies;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            description = "of the first ceremony, each further one has the next; by default the clock")
    long seed = System.currentTimeMillis();

    @Option(
            names = "--against",
            paramLabel = "COMMAND",
            description = "another verifier than ours in TypeScript: reads the lines of draw ceremonies, answers each"
                    + " with one line, a JSON list of what it finds otherwise")
    @Nullable String against;

    @Override
    public Integer call() throws Exception {
        if (ceremonies == 0) {
            return times();
        }
        var console = requireNonNull(spec).commandLine();
        try {
            return new BenchCeremonies(console.getOut(), console.getErr()).run(ceremonies, seed, other());
        } catch (IOException e) {
            console.getErr().println(e.getMessage());
            return 2;
        }
    }

    private Optional<List<String>> other() {
        return against == null
                ? BenchCeremonies.ours(Path.of(System.getProperty("gongping.home", ".")))
                : Optional.of(List.of(against.split(" +")));
    }

    private int times() throws NoSuchAlgorithmException, DigestException {
        var out = requireNonNull(spec).commandLine().getOut();
        long begin = System.nanoTime();
        SelfTest.firstFault().ifPresent(fault -> {
            throw new IllegalStateException("The vectors do not come out: " + fault);
        });
        out.printf("self-test %.0f ms%n", (System.nanoTime() - begin) / 1e6);
        var full = ids(FULL);
        begin = System.nanoTime();
        TicketOrder.of(SEED, full);
        out.printf("first draw of %,d after it %.1f ms%n", FULL, (System.nanoTime() - begin) / 1e6);
        compare(out, full, 101);
        compare(out, ids(MILLION), 5);
        out.flush();
        return 0;
    }

    /** Runs both in turn until the compiler has had its time, then compares the medians of as many measured runs. */
    private static void compare(PrintWriter out, List<String> ids, int runs)
            throws NoSuchAlgorithmException, DigestException {
        var inputs = inputs(ids);
        var bare = new long[runs];
        var order = new long[runs];
        long warm = System.nanoTime() + WARM_UP_NS;
        for (int i = 0; i < runs; i += System.nanoTime() < warm ? 0 : 1) {
            bare[i] = bare(inputs);
            order[i] = order(ids);
        }
        double bareMs = median(bare) / 1e6;
        double orderMs = median(order) / 1e6;
        out.printf(
                "%,9d ids: bare SHA-256 %8.2f ms, order %8.2f ms, ratio %.2f (CPU time, median of %d)%n",
                ids.size(), bareMs, orderMs, orderMs / bareMs, runs);
        out.flush();
    }

    private static List<String> ids(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> number <= CadreId.MAX ? new CadreId(number).text() : "C" + number)
                .toList();
    }

    private static byte[][] inputs(List<String> ids) throws NoSuchAlgorithmException {
        var seed = MessageDigest.getInstance("SHA-256").digest(SEED.getBytes(StandardCharsets.UTF_8));
        var prefix = HexFormat.of().formatHex(seed);
        return ids.stream()
                .map(id -> (prefix + id).getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    private static long bare(byte[][] inputs) throws NoSuchAlgorithmException, DigestException {
        var hash = new byte[32];
        int sum = 0;
        long begin = cpuTime();
        var digest = MessageDigest.getInstance("SHA-256");
        for (var input : inputs) {
            digest.update(input);
            digest.digest(hash, 0, hash.length);
            sum += hash[0];
        }
        long took = cpuTime() - begin;
        return sum == Integer.MIN_VALUE ? 0 : took;
    }

    private static long order(List<String> ids) {
        long begin = cpuTime();
        var order = TicketOrder.of(SEED, ids);
        long took = cpuTime() - begin;
        return order.size() < 0 ? 0 : took;
    }

    /** This thread's own time: what else the machine does at the moment says nothing about either loop. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long median(long[] times) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
