package gongping.cli;

import picocli.CommandLine.Command;

/** {@code gongping draw}: what an auditor needs, and a witness. */
@Command(
        name = "draw",
        mixinStandardHelpOptions = true,
        description = "Recompute a draw, from its published files or as it grows; hold a witness's own chain.",
        subcommands = {
            DrawFollow.class,
            DrawOrder.class,
            DrawQuotas.class,
            DrawVerify.class,
            DrawCeremonies.class,
            DrawChain.class,
            DrawFairness.class
        })
final class Draw {}
