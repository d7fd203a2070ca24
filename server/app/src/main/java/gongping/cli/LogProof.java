package gongping.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import gongping.cosign.LogCheck;
import gongping.cosign.ProofCheck;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks that one line of a transcript stands in the log, by a proof that somebody kept. */
@Command(
        name = "proof",
        mixinStandardHelpOptions = true,
        description =
                "Check, without any server, that a line of a transcript stands in the draw's log and who signed it.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:verified: the line is printed, and who cosigned",
            " 1:failed: code and reason are printed",
            " 2:wrong usage, or a file cannot be read"
        })
final class LogProof implements Callable<Integer> {
    @Spec
    @Nullable CommandSpec spec;

    @Parameters(paramLabel = "PROOF", description = "https://SERVER/api/v1/log/DRAW/proof/ENTRY, kept as a file")
    @Nullable Path proof;

    @Option(
            names = "--policy",
            required = true,
            paramLabel = "FILE",
            description = "a policy (C2SP tlog-policy), or the draw's rules.txt")
    @Nullable Path policy;

    @Option(names = "--bundle", required = true, paramLabel = "FOLDER", description = "with the transcript.jsonl")
    @Nullable Path bundle;

    @Override
    public Integer call() throws IOException {
        var console = requireNonNull(spec).commandLine();
        try {
            var read = Cosign.policy(requireNonNull(policy));
            var transcript = Files.readAllBytes(requireNonNull(bundle).resolve("transcript.jsonl"));
            var lines = LogCheck.lines(transcript);
            var kept = Files.readAllBytes(requireNonNull(proof));
            var check = BundleRules.of(requireNonNull(bundle), requireNonNull(policy))
                    .<ProofCheck>map(other -> new ProofCheck.Fails(other.code(), other.file() + " " + other.why()))
                    .orElseGet(() -> ProofCheck.of(kept, lines, read));
            int code = print(console.getOut(), check, lines);
            console.getOut().flush();
            return code;
        } catch (IllegalArgumentException wrong) {
            console.getErr().println(wrong.getMessage());
            return 2;
        }
    }

    private static int print(PrintWriter out, ProofCheck check, List<byte[]> lines) {
        return switch (check) {
            case ProofCheck.Fails(var code, var why) -> {
                out.print("failed\n" + code + ": " + why + "\n");
                yield 1;
            }
            case ProofCheck.Holds(var proof, var standing) -> {
                var head = proof.checkpoint().checkpoint();
                out.print("verified\norigin " + head.origin() + "\nentry " + proof.index() + " of " + head.size()
                        + "\ncosigned " + standing.names() + "\n"
                        + new String(lines.get((int) proof.index()), UTF_8) + "\n");
                yield 0;
            }
        };
    }
}
