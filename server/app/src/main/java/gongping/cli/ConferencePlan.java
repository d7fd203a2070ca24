package gongping.cli;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plans and seals a conference. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "Plan and seal a conference from a file: id, draw, roster, tries, rules, plan.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {" 0:sealed", " 1:the server refused, its reason is printed", " 2:wrong usage"})
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
        var plan = new ObjectMapper().readTree(requireNonNull(file).toFile());
        return Refusals.told(console, () -> {
            var made = registrar.signedIn().send("POST", "/conferences", plan);
            console.getOut().println("sealed: " + made.path("id").asText());
            return 0;
        });
    }
}
