package gongping.cli;

import static java.util.Objects.requireNonNull;

import gongping.chain.Strips;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints one link. */
@Command(
        name = "link",
        mixinStandardHelpOptions = true,
        description = "Print the link of one round, for pasting at the witness's desk. Whoever reads it before the dice"
                + " knows a part of the seed.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {" 0:printed", " 1:the chain cannot be read or opened", " 2:wrong usage"})
final class DrawChainLink implements Callable<Integer> {
    @Spec
    @Nullable CommandSpec spec;

    @Mixin
    OwnChain own = new OwnChain();

    @Option(names = "--round", required = true, paramLabel = "R", description = "the round")
    int round;

    @Override
    public Integer call() throws InterruptedException {
        var console = requireNonNull(spec).commandLine();
        return OwnChain.told(console, () -> {
            var link = own.opened().chain().link(round);
            console.getOut().print(link + "\n" + Strips.grouped(link) + "\n");
            return 0;
        });
    }
}
