package gongping.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Erases one household that asks to be forgotten. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description = "Erase one household's name, numbers, address and words for ever. Roster, draws and proofs stay.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {" 0:nothing of it is left", " 1:the server refused, its reason is printed", " 2:wrong usage"})
final class RosterErase implements Callable<Integer> {
    @Spec
    @Nullable CommandSpec spec;

    @Mixin
    Registrar registrar = new Registrar();

    @Parameters(index = "0", paramLabel = "CONFERENCE", description = "its id")
    String conference = "";

    @Parameters(index = "1", paramLabel = "HOUSEHOLD", description = "its number, C08214/H26 for instance")
    String household = "";

    @Option(names = "--for-ever", required = true, description = "said aloud: there is no way back")
    boolean forEver;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var console = requireNonNull(spec).commandLine();
        return Refusals.told(console, () -> {
            var path = "/conferences/" + conference + "/households/" + household;
            boolean erased =
                    registrar.signedIn().send("DELETE", path).path("erased").asBoolean();
            console.getOut().println(household + "\t" + (erased ? "erased" : "was erased before"));
            return 0;
        });
    }
}
