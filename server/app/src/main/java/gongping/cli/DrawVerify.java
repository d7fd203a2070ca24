package gongping.cli;

import static java.util.Objects.requireNonNull;

import gongping.draw.Body;
import gongping.draw.Bundle;
import gongping.draw.Entry;
import gongping.draw.HouseholdId;
import gongping.draw.Manifest;
import gongping.draw.SeenHead;
import gongping.draw.Verdict;
import gongping.draw.Verifier;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Recomputes a published draw (DRAW/1 §3.10). Needs no database, network or configuration. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Recompute a published draw from its folder and name the first thing that does not hold.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:verified: everything holds",
            " 1:failed: file, line and reason are printed; a missing file too",
            " 2:wrong usage, or the folder cannot be read"
        })
final class DrawVerify implements Callable<Integer> {
    @Spec
    @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "manifest.txt, transcript.jsonl and the rest, as published")
    @Nullable Path folder;

    @Option(
            names = "--head",
            paramLabel = "HEX",
            description = "the head (链首) seen on television, or its first characters, 8 at least:"
                    + " notices a transcript that was cut short")
    @Nullable String head;

    @Option(names = "--json", description = "print one JSON object: the verdict and what came of every check")
    boolean json;

    @Override
    public Integer call() {
        var console = requireNonNull(spec).commandLine();
        var path = requireNonNull(folder);
        if (!Files.isDirectory(path) || !Files.isReadable(path) || !Files.isExecutable(path)) {
            throw new ParameterException(console, "Not a folder that can be read: " + path);
        }
        var seen = Optional.ofNullable(head).flatMap(SeenHead::read);
        if (head != null && seen.isEmpty()) {
            throw new ParameterException(console, "--head has 8 to 64 hexadecimal characters");
        }
        var out = console.getOut();
        var report = Verifier.report(new Bundle.Folder(path), seen);
        boolean rehearsal = isRehearsal(path);
        if (json) {
            out.print(VerdictJson.of(report, seen, rehearsal) + "\n");
            out.flush();
            return report.verdict() instanceof Verdict.Verified ? 0 : 1;
        }
        int code = switch (report.verdict()) {
            case Verdict.Verified verified -> print(out, verified, seen);
            case Verdict.Failed failed -> print(out, failed);
        };
        if (seen.isPresent() && report.verdict() instanceof Verdict.Failed failed && isOtherHead(failed, path)) {
            out.print("not closed: this copy ends before the draw does, the public one follows the air;"
                    + " fetch it again in half a minute\n");
        }
        if (rehearsal) {
            out.print("rehearsal: not a real draw\n");
        }
        out.flush();
        return code;
    }

    /** Whether a copy that is not whole yet was compared with the head of the whole. */
    private static boolean isOtherHead(Verdict.Failed failed, Path folder) {
        try {
            return failed.code().equals("transcript.head")
                    && !Files.readString(folder.resolve("transcript.jsonl")).contains("\"type\":\"close\"");
        } catch (IOException none) {
            return false;
        }
    }

    /** As far as there is a manifest that says so. */
    private static boolean isRehearsal(Path folder) {
        try {
            return Manifest.read(Files.readString(folder.resolve("manifest.txt")))
                    .filter(manifest -> manifest.draw().rehearsal())
                    .isPresent();
        } catch (IOException none) {
            return false;
        }
    }

    private static int print(PrintWriter out, Verdict.Verified verified, Optional<SeenHead> seen) {
        var compared = seen.map(it -> "compared " + it.length() + " of 64 characters of the head\n");
        out.print("verified\nhead " + verified.head() + "\n" + compared.orElse("") + "rounds " + verified.rounds()
                + "\nvoids " + verified.voids() + "\n" + state(verified) + "\n");
        verified.outcome().ifPresent(outcome -> print(out, verified.rounds(), outcome));
        return 0;
    }

    private static int print(PrintWriter out, Verdict.Failed failed) {
        var where = failed.file() + ":" + failed.line();
        var check = failed.check();
        out.print("failed\n" + where + ": " + failed.code() + ": " + failed.text() + "\n");
        out.print("check " + check.id() + " " + check.chinese() + "\n");
        return 1;
    }

    private static String state(Verdict.Verified verified) {
        return switch (verified.state()) {
            case CLOSED -> "closed";
            case OPEN_AFTER_ROUND -> "open after round " + verified.rounds();
            case OPEN_IN_ROUND -> "open in round " + verified.rounds();
        };
    }

    private static void print(PrintWriter out, int round, Verdict.Outcome outcome) {
        out.print("computed seed of round " + round + " " + outcome.seed() + "\n");
        if (outcome.result() instanceof Body.CadresDrawn(var result)) {
            result.forEach(entry -> out.print("computed " + entry(entry) + "\n"));
        }
        if (outcome.result() instanceof Body.HouseholdsOrdered(var order)) {
            out.print("computed order " + joined(order) + "\n");
        }
    }

    private static String entry(Entry entry) {
        return switch (entry) {
            case Entry.Drawn(var quota, var rank, var id, var ticket, var status) ->
                quota + " rank " + rank + " " + id + " " + ticket + " " + status.text();
            case Entry.Exhausted(var quota, var seated) -> quota + " exhausted, seated " + seated;
        };
    }

    private static String joined(List<HouseholdId> order) {
        return order.stream().map(HouseholdId::text).collect(Collectors.joining(" "));
    }
}
