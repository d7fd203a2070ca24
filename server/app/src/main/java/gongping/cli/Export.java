package gongping.cli;

import static java.util.Objects.requireNonNull;

import gongping.access.Desk;
import gongping.access.Role;
import gongping.client.Api;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a conference away: the published bundle and the ledger's stream. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Write a conference's bundle and its ledger stream into a folder.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {" 0:written", Refusals.REFUSED, Refusals.UNANSWERED})
final class Export implements Callable<Integer> {
    private static final String NAME = "[A-Za-z0-9._-]{1,80}(/[A-Za-z0-9._-]{1,80})?";

    /** How the auditor shows who he is. */
    static final class Identity {
        @Option(names = "--as", paramLabel = "NAME", description = "an auditor; the password is asked for")
        @Nullable String name;

        @Option(names = "--demo", description = "sign in to the demo")
        boolean demo;
    }

    @Spec
    @Nullable CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    @Nullable Identity identity;

    @Option(names = "--server", required = true, paramLabel = "URL", description = "base URL of the server")
    @Nullable URI server;

    @Parameters(index = "0", paramLabel = "CONFERENCE", description = "its id")
    String conference = "";

    @Parameters(index = "1", paramLabel = "DIR", description = "an empty or new folder")
    @Nullable Path folder;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var console = requireNonNull(spec).commandLine();
        var given = requireNonNull(identity);
        if (!isFree(requireNonNull(folder))) {
            console.getErr().println("Not an empty or new folder, nothing was written: " + folder);
            return 2;
        }
        return Refusals.told(console, () -> {
            var stranger = Api.at(requireNonNull(server), Desk.of(Role.AUDITOR));
            var auditor = given.demo
                    ? stranger.signInToTheDemo()
                    : stranger.signIn(requireNonNull(given.name), Secret.ask("Password of " + given.name));
            try (var zip = auditor.download("/conferences/" + conference + "/export")) {
                unpack(zip, Files.createDirectories(requireNonNull(folder)));
            }
            console.getOut().println(folder);
            return 0;
        });
    }

    /** What another draw left there would be taken for a part of this one. */
    private static boolean isFree(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return !Files.exists(folder);
        }
        try (var inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    /** Only the names that a bundle has: nothing is written outside the folder. */
    private static void unpack(InputStream archive, Path folder) throws IOException {
        var zip = new ZipInputStream(archive);
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (!entry.getName().matches(NAME) || entry.getName().contains("..")) {
                throw new IOException("the archive holds a file that no bundle has");
            }
            var file = folder.resolve(entry.getName());
            Files.createDirectories(requireNonNull(file.getParent()));
            Files.copy(zip, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
