package gongping.cli;

import picocli.CommandLine.Command;

/** Verbs about rehearsals. */
@Command(
        name = "rehearsal",
        mixinStandardHelpOptions = true,
        description = "Rehearsals: their own settings, their own database, gone in one step.",
        subcommands = RehearsalPurge.class)
final class RehearsalVerbs {}
