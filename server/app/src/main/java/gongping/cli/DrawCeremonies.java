package gongping.cli;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.Callable;
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
    @Spec
    @Nullable CommandSpec spec;

    @Option(names = "--count", defaultValue = "100", description = "how many (${DEFAULT-VALUE}); five in 2000 are full")
    int count;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "of the first ceremony; each further one has the next (${DEFAULT-VALUE})")
    long seed;

    @Option(names = "--every-byte", description = "one small ceremony, each of its bytes changed once")
    boolean everyByte;

    @Override
    public Integer call() {
        var out = requireNonNull(spec).commandLine().getOut();
        if (everyByte) {
            out.print(CeremonyCase.smallest(seed).text() + "\n");
        }
        for (int number = 0; number < count; number++) {
            out.print(CeremonyCase.of(seed + number).text() + "\n");
        }
        out.flush();
        return out.checkError() ? 1 : 0;
    }
}
