package gongping.cli;

import picocli.CommandLine.Command;

/** {@code gongping log}: the transparency log of a draw, from outside. */
@Command(
        name = "log",
        mixinStandardHelpOptions = true,
        description = "Check the transparency log of a draw or one line of it, or keep a copy.",
        subcommands = {LogVerify.class, LogCopy.class, LogProof.class})
final class LogVerbs {}
