package gongping.cli;

import static java.util.Objects.requireNonNull;

import gongping.chain.OwnFiles;
import gongping.chain.Strips;
import gongping.draw.Code;
import gongping.draw.Link;
import gongping.draw.Party;
import gongping.draw.SecretChain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the strips for printing. */
@Command(
        name = "strips",
        mixinStandardHelpOptions = true,
        description = "Write the numbered strips as a page (HTML, A4) to print, cut apart and seal. Delete it then.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {" 0:written", " 1:the chain cannot be opened, or the page is there already", " 2:wrong usage"})
final class DrawChainStrips implements Callable<Integer> {
    @Spec
    @Nullable CommandSpec spec;

    @Mixin
    OwnChain own = new OwnChain();

    @Option(names = "--out", paramLabel = "FILE", description = "the page, mode 600 (${DEFAULT-VALUE})")
    Path out = Path.of("strips.html");

    @Option(names = "--rounds", paramLabel = "N", description = "strips for rounds 1 to N (all)")
    int rounds;

    @Option(names = "--copies", paramLabel = "N", description = "copies of each strip (${DEFAULT-VALUE})")
    int copies = 2;

    @Option(
            names = "--held",
            paramLabel = "FILE",
            description = "a chain that the server holds, DATA/chains/DRAW/PARTY.chain, in place of --file")
    @Nullable Path held;

    /** A chain and whose it is. */
    record Held(Strips.Owner owner, SecretChain chain) {
        private static final String END = ".chain";

        /** The file's place says whose it is. */
        static Held read(Path file) throws IOException {
            var name = requireNonNull(file.toAbsolutePath().getFileName()).toString();
            var folder = requireNonNull(file.toAbsolutePath().getParent()).getFileName();
            var party = Party.parse(name.replace(END, ""));
            if (!name.endsWith(END) || party.isEmpty() || folder == null) {
                throw new IllegalArgumentException("Not DATA/chains/DRAW/PARTY.chain: " + file);
            }
            var chain = new SecretChain(new Link(Files.readString(file).strip()), SecretChain.LENGTH);
            return new Held(new Strips.Owner(new Code(folder.toString()), party.get()), chain);
        }
    }

    private Held ofAWitness() throws IOException {
        var opened = own.opened();
        return new Held(Strips.Owner.of(opened.file()), opened.chain());
    }

    @Override
    public Integer call() throws InterruptedException {
        var console = requireNonNull(spec).commandLine();
        return OwnChain.told(console, () -> {
            var opened = held == null ? ofAWitness() : Held.read(held);
            int wanted = rounds == 0 ? opened.chain().rounds() : rounds;
            OwnFiles.write(out, Strips.page(opened.owner(), opened.chain(), wanted, copies));
            console.getOut().print("strips " + wanted * copies + "\nwritten " + out + "\n");
            return 0;
        });
    }
}
