package gongping.cli;

import static java.util.Objects.requireNonNull;

import gongping.cosign.LogCheck;
import gongping.cosign.LogSource;
import gongping.tlog.Policy;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a published log with nothing but its files and a policy. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Check a draw's log: signatures by the policy, every tile from the entries' bytes, and that the"
                + " entries are the lines of a bundle's transcript.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:verified: everything holds",
            " 1:failed: file, code and reason are printed; a missing file too",
            " 2:wrong usage, or the log, the policy or the bundle cannot be read"
        })
final class LogVerify implements Callable<Integer> {
    private static final long AGAIN_MS = 500;
    private static final String COSIGNATURES = "checkpoint.cosignatures";

    @Spec
    @Nullable CommandSpec spec;

    @Parameters(paramLabel = "URL-or-FOLDER", description = "https://SERVER/api/v1/log/DRAW, or a copy")
    String place = "";

    @Option(
            names = "--policy",
            required = true,
            paramLabel = "FILE",
            description = "a policy (C2SP tlog-policy), or the draw's rules.txt")
    @Nullable Path policy;

    @Option(names = "--bundle", paramLabel = "FOLDER", description = "the published bundle whose transcript this is")
    @Nullable Path bundle;

    @Option(
            names = "--wait",
            paramLabel = "S",
            description = "so many seconds to wait for the cosigners of a log that has just grown (${DEFAULT-VALUE})")
    int wait = 0;

    @Override
    public Integer call() throws IOException {
        var console = requireNonNull(spec).commandLine();
        if (Address.read(place).isEmpty() && !Files.isDirectory(Path.of(place))) {
            console.getErr()
                    .println("Neither an address, as https://SERVER/api/v1/log/DRAW, nor a folder that can be read: "
                            + place);
            return 2;
        }
        try {
            var read = Cosign.policy(requireNonNull(policy));
            var transcript = transcript();
            var rules = bundle == null
                    ? Optional.<BundleRules.Mismatch>empty()
                    : BundleRules.of(bundle, requireNonNull(policy));
            var verdict = rules.<LogCheck.Verdict>map(
                            other -> new LogCheck.Verdict.Fails(other.file(), other.code(), other.why()))
                    .orElseGet(() -> verdict(LogSource.of(place), read, transcript));
            int code = print(console.getOut(), verdict);
            console.getOut().flush();
            return code;
        } catch (UncheckedIOException away) {
            console.getErr().println(away.getMessage());
            return 2;
        } catch (IllegalArgumentException wrong) {
            console.getErr().println(wrong.getMessage());
            return 2;
        }
    }

    private Optional<byte[]> transcript() throws IOException {
        return bundle == null ? Optional.empty() : Optional.of(Files.readAllBytes(bundle.resolve("transcript.jsonl")));
    }

    private LogCheck.Verdict verdict(LogSource source, Policy read, Optional<byte[]> transcript) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(wait);
        while (true) {
            var verdict = LogCheck.of(source, read, transcript);
            boolean early = verdict instanceof LogCheck.Verdict.Fails(var file, var code, var why)
                    && code.equals(COSIGNATURES)
                    && System.nanoTime() < end;
            if (!early) {
                return verdict;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(AGAIN_MS));
        }
    }

    private static int print(PrintWriter out, LogCheck.Verdict verdict) {
        return switch (verdict) {
            case LogCheck.Verdict.Fails(var file, var code, var why) -> {
                out.print("failed\n" + file + ": " + code + ": " + why + "\n");
                yield 1;
            }
            case LogCheck.Verdict.Holds(var log, var lines) -> {
                var head = log.checkpoint().checkpoint();
                out.print("verified\norigin " + head.origin() + "\nentries " + head.size() + "\nroot "
                        + head.root().base64() + "\ncosigned " + log.standing().names() + "\n");
                if (lines > 0) {
                    out.print("lines " + Math.min(lines, head.size()) + " of " + lines + "\n");
                }
                yield 0;
            }
        };
    }
}
