package gongping.cli;

import static java.util.Objects.requireNonNull;

import gongping.client.ApiRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a file of who is here and who is excused into a sealed conference. */
@Command(
        name = "attendance",
        mixinStandardHelpOptions = true,
        description = "Import who is present and who is excused; what a file does not name stays as it was.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {" 0:taken over", " 1:faults or a refusal, printed", Refusals.UNANSWERED})
final class RosterAttendance implements Callable<Integer> {
    @Spec
    @Nullable CommandSpec spec;

    @Mixin
    Registrar registrar = new Registrar();

    @Parameters(index = "0", paramLabel = "CONFERENCE", description = "its id")
    String conference = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "CSV or XLSX: id, status, where or reason, approved by")
    @Nullable Path file;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var console = requireNonNull(spec).commandLine();
        Unreadable.demand(List.of(requireNonNull(file)));
        return Refusals.told(console, () -> {
            var api = registrar.signedIn();
            try {
                var path = "/conferences/" + conference + "/attendance";
                var done = api.upload("PUT", path, List.of(requireNonNull(file)));
                console.getOut()
                        .println(done.path("cadres").asText() + " cadres\t"
                                + done.path("absent").asText() + " absent");
                return 0;
            } catch (ApiRefused refused) {
                RosterImport.print(refused.problem().path("findings"), console.getOut());
                console.getOut().flush();
                throw refused;
            }
        });
    }
}
