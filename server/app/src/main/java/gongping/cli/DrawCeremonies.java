package gongping.cli;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongping.draw.Bundle;
import gongping.draw.Report;
import gongping.draw.Verdict;
import gongping.draw.Verifier;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Ceremonies for another implementation to agree with: whole bundles, damaged ones, and what this verifier says. */
@Command(
        name = "ceremonies",
        mixinStandardHelpOptions = true,
        description = {
            "Print random ceremonies, one JSON object a line: the files in base64, what this verifier finds,"
                    + " and the same for bytes that were changed. For whoever writes another verifier.",
        })
final class DrawCeremonies implements Callable<Integer> {
    private static final int FULL = 10_180;
    private static final int FULL_ONES = 5;
    private static final int LEAST = 3;
    private static final int TIMES = 1000;

    @Spec
    @Nullable CommandSpec spec;

    @Option(names = "--count", defaultValue = "100", description = "how many (${DEFAULT-VALUE}); five of 10,180 cadres")
    int count;

    @Option(names = "--seed", defaultValue = "1", description = "the same seed, the same ceremonies (${DEFAULT-VALUE})")
    long seed;

    @Option(names = "--every-byte", description = "one small ceremony, each of its bytes changed once")
    boolean everyByte;

    @Override
    public Integer call() {
        var out = requireNonNull(spec).commandLine().getOut();
        if (everyByte) {
            out.print(smallest() + "\n");
        }
        for (int number = 0; number < count; number++) {
            var random = new Random(seed * 1_000_003 + number);
            var files = RandomDraw.files(random, cadres(random, number));
            var line = expected(files);
            changed(line, files, random);
            out.print(line + "\n");
        }
        out.flush();
        return out.checkError() ? 1 : 0;
    }

    /** Log-uniform from 3 to 3,000; five of the full county. */
    private int cadres(Random random, int number) {
        int size = (int) Math.round(LEAST * Math.pow(TIMES, random.nextDouble()));
        return count >= 100 && number % (count / FULL_ONES) == 0 ? FULL : size;
    }

    private ObjectNode smallest() {
        var random = new Random(seed);
        var files = RandomDraw.files(random, LEAST);
        while (files.size() < 6 || !isClosed(report(files).verdict())) {
            files = RandomDraw.files(random, LEAST);
        }
        var line = expected(files);
        var changes = line.putArray("changes");
        for (var file : files.entrySet()) {
            for (int at = 0; at < file.getValue().length; at++) {
                changes.add(change(files, file.getKey(), at, 1 + random.nextInt(255)));
            }
        }
        return line;
    }

    private static boolean isClosed(Verdict verdict) {
        return verdict instanceof Verdict.Verified verified && verified.state() == Verdict.State.CLOSED;
    }

    private static void changed(ObjectNode line, Map<String, byte[]> files, Random random) {
        var names = files.keySet().stream().sorted().toList();
        var name = random.nextBoolean() ? "transcript.jsonl" : names.get(random.nextInt(names.size()));
        int length = requireNonNull(files.get(name)).length;
        line.putArray("changes").add(change(files, name, random.nextInt(length), 1 + random.nextInt(255)));
    }

    private static ObjectNode change(Map<String, byte[]> files, String name, int at, int flip) {
        var bytes = requireNonNull(files.get(name)).clone();
        bytes[at] ^= (byte) flip;
        var damaged = new TreeMap<>(files);
        damaged.put(name, bytes);
        var node = JsonNodeFactory.instance.objectNode();
        node.put("file", name).put("at", at).put("byte", bytes[at] & 0xff);
        say(node, report(damaged));
        return node;
    }

    private static ObjectNode expected(Map<String, byte[]> files) {
        var node = JsonNodeFactory.instance.objectNode();
        var content = node.putObject("files");
        files.forEach((name, bytes) -> content.put(name, Base64.getEncoder().encodeToString(bytes)));
        say(node, report(files));
        return node;
    }

    private static Report report(Map<String, byte[]> files) {
        return Verifier.report(new Bundle.Held(files), Optional.empty());
    }

    /** The verdict in one text, and the first letters of what came of each check but {@code not-run}, which is r. */
    private static void say(ObjectNode node, Report report) {
        node.put(
                "verdict",
                switch (report.verdict()) {
                    case Verdict.Verified v ->
                        v.head() + " rounds " + v.rounds() + " voids " + v.voids() + " " + VerdictJson.state(v);
                    case Verdict.Failed f ->
                        f.file() + ":" + f.line() + " " + f.check().id();
                });
        node.put("checks", report.lines().stream().map(DrawCeremonies::letter).collect(Collectors.joining()));
    }

    private static String letter(Report.Line line) {
        return switch (line.state()) {
            case HELD -> "h";
            case FAILED -> "f";
            case NOT_APPLICABLE -> "n";
            case NOT_RUN -> "r";
        };
    }
}
