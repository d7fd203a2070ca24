package gongping.cli;

import picocli.CommandLine.Command;

/** Verbs about one conference. */
@Command(
        name = "conference",
        mixinStandardHelpOptions = true,
        description = "Make a conference from a sealed roster.",
        subcommands = {ConferencePlan.class, ConferenceApprove.class})
final class ConferenceVerbs {}
