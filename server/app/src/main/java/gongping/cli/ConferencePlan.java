package gongping.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plans a conference and proposes its manifest. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = {
            "Plan a conference from a file (id, draw, roster, tries, rules, plan) and propose its manifest.",
            "The manifest's hash is printed. The conference is sealed once another person approves it:",
            "conference approve."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {" 0:proposed", Refusals.REFUSED, Refusals.UNANSWERED})
final class ConferencePlan implements Callable<Integer> {
    @Spec
    @Nullable CommandSpec spec;

    @Mixin
    Registrar registrar = new Registrar();

    @Parameters(paramLabel = "FILE", description = "JSON; docs/plan.example.json is one")
    @Nullable Path file;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var console = requireNonNull(spec).commandLine();
        var plan = Unreadable.json(requireNonNull(file));
        return Refusals.told(console, () -> {
            var made = registrar.signedIn().send("POST", "/conferences", plan);
            console.getOut()
                    .println(made.path("manifest").asText() + "  manifest.txt  "
                            + made.path("id").asText());
            shortOf(plan.at("/plan/rounds").asInt(), made.path("chainRounds").asInt())
                    .ifPresent(console.getErr()::println);
            return 0;
        });
    }

    /** What to say where more rounds are planned than the chains have links for. */
    static Optional<String> shortOf(int planned, int served) {
        return planned <= served
                ? Optional.empty()
                : Optional.of("warning: %d rounds are planned, households' included; the chains serve %d: plan fewer,"
                                .formatted(planned, served)
                        + " or two conferences with a draw each");
    }
}
