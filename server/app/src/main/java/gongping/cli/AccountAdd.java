package gongping.cli;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import gongping.access.Desk;
import gongping.access.Role;
import gongping.client.Api;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Adds an account and prints its first password. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = "Add an account. Its first password is printed once and must be changed at the first sign-in.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {" 0:added", Refusals.REFUSED, Refusals.UNANSWERED})
final class AccountAdd implements Callable<Integer> {
    /** How the administrator shows who he is. */
    static final class Administrator {
        @Option(names = "--as", paramLabel = "NAME", description = "an administrator; the password is asked for")
        @Nullable String name;

        @Option(
                names = "--code",
                paramLabel = "CODE",
                description = "the code for the first administrator, which a server without accounts prints"
                        + " when it starts; only the account that it makes uses it up")
        @Nullable String code;
    }

    @Spec
    @Nullable CommandSpec spec;

    @Option(names = "--server", required = true, paramLabel = "URL", description = "base URL of the server")
    @Nullable URI server;

    @ArgGroup(multiplicity = "1")
    @Nullable Administrator administrator;

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "what its holder types")
    String name = "";

    @Option(
            names = "--desk",
            required = true,
            paramLabel = "DESK",
            description = "a desk it may hold: administrator, registrar, host, witness-N, keyer-N, call-operator,"
                    + " inspector, auditor; may be repeated")
    List<String> desks = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var console = requireNonNull(spec).commandLine();
        return Refusals.told(console, () -> {
            var password = Secret.first();
            var added = added(password);
            console.getOut().println(added.path("id").asText() + "\t" + name + "\t" + String.join(",", desks));
            console.getOut().println("first password\t" + password);
            return 0;
        });
    }

    private JsonNode added(String password) throws IOException {
        var stranger = Api.at(requireNonNull(server), Desk.of(Role.ADMINISTRATOR));
        var given = requireNonNull(administrator);
        var account = new HashMap<String, Object>(Map.of("name", name, "password", password, "desks", desks));
        if (given.code != null) {
            account.put("code", given.code);
            return stranger.send("POST", "/accounts/first", account);
        }
        var secret = Secret.ask("Password of " + given.name);
        return stranger.signIn(requireNonNull(given.name), secret).send("POST", "/accounts", account);
    }
}
