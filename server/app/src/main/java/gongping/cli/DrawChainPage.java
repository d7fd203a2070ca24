package gongping.cli;

import static java.util.Objects.requireNonNull;

import gongping.chain.Strips;
import gongping.draw.Link;
import gongping.draw.Sha256;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the hash of the page that makes a chain from a disk. */
@Command(
        name = "page",
        mixinStandardHelpOptions = true,
        description =
                "Print the SHA-256 of chain.html, the one-file page: this build's, or that of the copy you were given.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {" 0:printed", " 1:the file cannot be read", " 2:wrong usage"})
final class DrawChainPage implements Callable<Integer> {
    @Spec
    @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "a copy (without it: web-console/dist/chain.html)")
    @Nullable Path copy;

    @Override
    public Integer call() throws InterruptedException {
        var console = requireNonNull(spec).commandLine();
        return OwnChain.told(console, () -> {
            var home = Path.of(System.getProperty("gongping.home", "."));
            var page = copy == null ? home.resolve("web-console/dist/chain.html") : copy;
            var hash = Sha256.of(Files.readAllBytes(page)).hex();
            console.getOut().print("sha256 " + hash + "\n    " + Strips.grouped(new Link(hash)) + "\n");
            return 0;
        });
    }
}
