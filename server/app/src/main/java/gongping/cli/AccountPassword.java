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
        description = "Change your own password, typed twice; every session of the account ends.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {" 0:changed", Refusals.REFUSED, Refusals.UNANSWERED})
final class AccountPassword implements Callable<Integer> {
    /** Who is asked for a password. */
    interface Asked {
        String ask(String prompt) throws IOException;
    }

    private final Asked asked;

    AccountPassword() {
        this(Secret::ask);
    }

    AccountPassword(Asked asked) {
        this.asked = asked;
    }

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
            var old = asked.ask("旧密码 Old password");
            var chosen = asked.ask("新密码 New password");
            if (!asked.ask("再输一遍 New password once more").equals(chosen)) {
                console.getErr().println("两次输入不同，密码没有改。 The two differ: the password stays as it was.");
                console.getErr().flush();
                return 2;
            }
            int ended = Api.at(requireNonNull(server), place).signIn(name, old).endWithPassword(old, chosen);
            console.getOut().println("密码已改，结束了别处 " + ended + " 个登录。 Changed; other sessions ended: " + ended + ".");
            return 0;
        });
    }
}
