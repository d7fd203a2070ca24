package gongping.cli;

import picocli.CommandLine.Command;

/** {@code gongping draw}: what an auditor needs. */
@Command(
        name = "draw",
        mixinStandardHelpOptions = true,
        description = "Recompute a draw from its published files.",
        subcommands = {DrawOrder.class, DrawVerify.class})
final class Draw {}
