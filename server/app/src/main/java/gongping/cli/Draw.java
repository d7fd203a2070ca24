package gongping.cli;

import picocli.CommandLine.Command;

/** {@code gongping draw}: what an auditor needs. */
@Command(
        name = "draw",
        mixinStandardHelpOptions = true,
        description = "Recompute a draw, from its published files or as it grows.",
        subcommands = {DrawFollow.class, DrawOrder.class, DrawVerify.class, DrawCeremonies.class})
final class Draw {}
