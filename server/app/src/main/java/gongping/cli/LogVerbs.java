package gongping.cli;

import picocli.CommandLine.Command;

/** {@code gongping log}: the transparency log of a draw, from outside. */
@Command(
        name = "log",
        mixinStandardHelpOptions = true,
        description = "Check the transparency log of a draw, or keep a copy of it.",
        subcommands = {LogVerify.class, LogCopy.class})
final class LogVerbs {}
