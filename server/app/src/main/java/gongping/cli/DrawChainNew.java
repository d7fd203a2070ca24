package gongping.cli;

import static java.util.Objects.requireNonNull;

import gongping.chain.ChainFile;
import gongping.chain.OwnFiles;
import gongping.chain.Strips;
import gongping.draw.Code;
import gongping.draw.Party;
import gongping.draw.SecretChain;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a chain. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "Make a chain for one draw, keep it under a passphrase, print its end K_n for the registrar.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {" 0:made", " 1:the file is there already, or cannot be written", " 2:wrong usage"})
final class DrawChainNew implements Callable<Integer> {
    @Spec
    @Nullable CommandSpec spec;

    @Mixin
    OwnChain own = new OwnChain();

    @Option(names = "--draw", required = true, paramLabel = "CODE", description = "the draw's code, as the plan has it")
    String draw = "";

    @Option(names = "--party", required = true, paramLabel = "PARTY", description = "whose it is, as witness.1")
    String party = "";

    @Override
    public Integer call() throws InterruptedException {
        var console = requireNonNull(spec).commandLine();
        return OwnChain.told(console, () -> {
            var owner = Party.parse(party)
                    .orElseThrow(() -> new IllegalArgumentException("No such party: " + party
                            + ". A chain belongs to server, witness.1, witness.2 and so on, numbered as in the plan"));
            var passphrase = own.passphrase("New passphrase of the chain");
            if (own.passphraseFile == null && !passphrase.equals(own.passphrase("The same again"))) {
                throw new IllegalArgumentException("The two passphrases differ: no chain was made");
            }
            var made = ChainFile.make(new Code(draw), owner, SecretChain.LENGTH, passphrase);
            OwnFiles.write(own.file, made.text());
            console.getOut()
                    .print("draw " + made.draw() + "\nparty " + made.party() + "\nlength " + made.length() + "\nrounds "
                            + (made.length() - 1)
                            + "\nend " + made.end() + "\n    " + Strips.grouped(made.end()) + "\nkept " + own.file
                            + "\n");
            return 0;
        });
    }
}
