package gongping.cli;

import static java.util.Objects.requireNonNull;

import gongping.access.Desk;
import gongping.access.Role;
import gongping.client.Api;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which server, and as whom: the registrar's verbs have this in common. */
final class Registrar {
    /** How the registrar shows who he is. */
    static final class Identity {
        @Option(names = "--as", paramLabel = "NAME", description = "a registrar; the password is asked for")
        @Nullable String name;

        @Option(names = "--demo", description = "sign in to the demo")
        boolean demo;
    }

    @Option(names = "--server", required = true, paramLabel = "URL", description = "base URL of the server")
    @Nullable URI server;

    @ArgGroup(multiplicity = "1")
    @Nullable Identity identity;

    Api signedIn() throws IOException {
        return signedIn(Role.REGISTRAR);
    }

    Api signedIn(Role role) throws IOException {
        var stranger = Api.at(requireNonNull(server), Desk.of(role));
        var given = requireNonNull(identity);
        return given.demo
                ? stranger.signInToTheDemo()
                : stranger.signIn(requireNonNull(given.name), Secret.ask("Password of " + given.name));
    }
}
