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

/** Throws a draft away. */
@Command(
        name = "discard",
        mixinStandardHelpOptions = true,
        description = "Throw a draft away, with every name and number in it. A sealed roster stays.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {" 0:gone", " 1:the server refused, its reason is printed", " 2:wrong usage"})
final class RosterDiscard implements Callable<Integer> {
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
            registrar.signedIn().send("DELETE", "/rosters/" + roster);
            console.getOut().println(roster + "\tdiscarded");
            return 0;
        });
    }
}
