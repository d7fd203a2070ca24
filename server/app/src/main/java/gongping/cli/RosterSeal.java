package gongping.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Seals a draft and prints its hash. */
@Command(
        name = "seal",
        mixinStandardHelpOptions = true,
        description = "Seal a roster. Nothing in it changes afterwards; its hash is printed.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {" 0:sealed", " 1:the server refused, its reason is printed", " 2:wrong usage"})
final class RosterSeal implements Callable<Integer> {
    @Spec
    @Nullable CommandSpec spec;

    @Mixin
    Registrar registrar = new Registrar();

    @Parameters(paramLabel = "ROSTER", description = "name of the draft, r1 for instance")
    String roster = "";

    @Override
    public Integer call() throws IOException, InterruptedException {
        var console = requireNonNull(spec).commandLine();
        return Refusals.told(console, () -> {
            var sealed = registrar.signedIn().send("POST", "/rosters/" + roster + "/seal");
            console.getOut().println(sealed.path("hash").asText() + "  roster.tsv");
            return 0;
        });
    }
}
