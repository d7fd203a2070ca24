package gongping.cli;

import static java.util.Objects.requireNonNull;

import gongping.chain.Revealing;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reveals one link. */
@Command(
        name = "reveal",
        mixinStandardHelpOptions = true,
        description = "Wait for your turn in a round and reveal its link. Nothing leaves this computer before.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:the link is out",
            " 1:the chain cannot be opened, the server refuses, or it is another chain's conference",
            " 2:wrong usage, or this computer is not paired"
        })
final class DrawChainReveal implements Callable<Integer> {
    @Spec
    @Nullable CommandSpec spec;

    @Mixin
    OwnChain own = new OwnChain();

    @Parameters(paramLabel = "URL", description = "the server's address")
    @Nullable URI server;

    @Option(names = "--round", required = true, paramLabel = "R", description = "the round")
    int round;

    @Option(names = "--conference", paramLabel = "ID", description = "the conference; needed where there are several")
    @Nullable String conference;

    @Option(names = "--code", paramLabel = "CODE", description = "one-time code from the host's desk; needed once")
    @Nullable String code;

    @Option(names = "--demo", description = "the server is a demonstration: no code is needed")
    boolean demo;

    @Override
    public Integer call() throws InterruptedException {
        var console = requireNonNull(spec).commandLine();
        return OwnChain.told(console, () -> {
            var opened = own.opened();
            opened.chain().link(round);
            var place = new Revealing.Place(
                    requireNonNull(server), Optional.ofNullable(conference), Optional.ofNullable(code), demo, token());
            Revealing.reveal(opened.file(), opened.chain(), round, place, what -> {
                console.getOut().println(what);
                console.getOut().flush();
            });
            console.getOut().println("第 " + round + " 轮密环已揭示");
            return 0;
        });
    }

    /** This computer's token lies beside the chain. */
    private Path token() {
        return own.file.resolveSibling(own.file.getFileName() + ".device-token");
    }
}
