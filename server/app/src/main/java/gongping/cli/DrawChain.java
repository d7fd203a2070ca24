package gongping.cli;

import picocli.CommandLine.Command;

/** {@code gongping draw chain}: a witness's own secret chain, on a computer that is his. */
@Command(
        name = "chain",
        mixinStandardHelpOptions = true,
        description = "A witness's own secret chain: make it on your own computer, publish its end, reveal one link a"
                + " round. K_0 never leaves this computer.",
        subcommands = {
            DrawChainNew.class,
            DrawChainLink.class,
            DrawChainReveal.class,
            DrawChainStrips.class,
            DrawChainPage.class
        })
final class DrawChain {}
