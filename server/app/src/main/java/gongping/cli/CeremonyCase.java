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
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One ceremony for another implementation to agree with: a bundle, damaged ones, and what this verifier says. */
final class CeremonyCase {
    private static final int FULL = 10_180;
    private static final int FULL_EVERY = 400;
    private static final int LEAST = 3;
    private static final int TIMES = 1000;

    private final Map<String, byte[]> files;
    private final Report report;
    private final ObjectNode line;

    private CeremonyCase(Map<String, byte[]> files) {
        this.files = files;
        this.report = report(files);
        this.line = JsonNodeFactory.instance.objectNode();
        var content = line.putObject("files");
        files.forEach((name, bytes) -> content.put(name, Base64.getEncoder().encodeToString(bytes)));
        say(line, report);
    }

    /**
     * The ceremony of this seed, and one byte of it changed. Log-uniform from 3 to 3,000 cadres; each 400th seed has
     * the full county. Neighbouring seeds have nothing in common.
     */
    static CeremonyCase of(long seed) {
        var random = new Random(new SplittableRandom(seed).nextLong());
        int size = (int) Math.round(LEAST * Math.pow(TIMES, random.nextDouble()));
        boolean full = Math.floorMod(seed, FULL_EVERY) == 0;
        var made = new CeremonyCase(RandomDraw.files(random, full ? FULL : size));
        made.change(random);
        return made;
    }

    /** A small closed one, each of its bytes changed once. */
    static CeremonyCase smallest(long seed) {
        var random = new Random(seed);
        var files = RandomDraw.files(random, LEAST);
        while (files.size() < 6 || !isClosed(report(files).verdict())) {
            files = RandomDraw.files(random, LEAST);
        }
        var made = new CeremonyCase(files);
        var changes = made.line.putArray("changes");
        for (var file : files.entrySet()) {
            for (int at = 0; at < file.getValue().length; at++) {
                changes.add(change(files, file.getKey(), at, 1 + random.nextInt(255)));
            }
        }
        return made;
    }

    /** Whether this verifier finds that the ceremony holds, as every one that was conducted by the rules does. */
    boolean holds() {
        return report.verdict() instanceof Verdict.Verified;
    }

    /** One JSON object in one line. */
    String text() {
        return line.toString();
    }

    private static boolean isClosed(Verdict verdict) {
        return verdict instanceof Verdict.Verified verified && verified.state() == Verdict.State.CLOSED;
    }

    private void change(Random random) {
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
        node.put("checks", report.lines().stream().map(CeremonyCase::letter).collect(Collectors.joining()));
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
