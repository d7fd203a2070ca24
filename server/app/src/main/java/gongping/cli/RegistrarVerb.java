package gongping.cli;

import static java.util.Objects.requireNonNull;

import gongping.access.Role;
import gongping.client.Api;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A verb of the registrar: one request, one line that says what was done. */
abstract class RegistrarVerb implements Callable<Integer> {
    @Spec
    @Nullable CommandSpec spec;

    @Mixin
    Registrar registrar = new Registrar();

    @Override
    public final Integer call() throws IOException, InterruptedException {
        var console = requireNonNull(spec).commandLine();
        return Refusals.told(console, () -> {
            console.getOut().println(done(registrar.signedIn(role())));
            return 0;
        });
    }

    /** As what he signs in. */
    Role role() {
        return Role.REGISTRAR;
    }

    /** Does it, and says what was done. */
    abstract String done(Api api);
}
