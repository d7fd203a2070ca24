package gongping.cli;

import static java.util.Objects.requireNonNull;

import gongping.access.Desk;
import gongping.client.Api;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Changes one's own password. */
@Command(
        name = "password",
        mixinStandardHelpOptions = true,
        description = "Change your own password; every session of the account ends.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {" 0:changed", Refusals.REFUSED, Refusals.UNANSWERED})
final class AccountPassword implements Callable<Integer> {
    @Spec
    @Nullable CommandSpec spec;

    @Option(names = "--server", required = true, paramLabel = "URL", description = "base URL of the server")
    @Nullable URI server;

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "the account")
    String name = "";

    @Option(names = "--desk", required = true, paramLabel = "DESK", description = "a desk that it holds")
    String desk = "";

    @Override
    public Integer call() throws IOException, InterruptedException {
        var console = requireNonNull(spec).commandLine();
        var place = Desk.parse(desk).orElseThrow(() -> new ParameterException(console, "No such desk: " + desk));
        return Refusals.told(console, () -> {
            var old = Secret.ask("Old password");
            var chosen = Secret.ask("New password");
            Api.at(requireNonNull(server), place).signIn(name, old).changePassword(old, chosen);
            return 0;
        });
    }
}
