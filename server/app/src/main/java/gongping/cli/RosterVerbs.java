package gongping.cli;

import picocli.CommandLine.Command;

/** Rosters of a running server. */
@Command(
        name = "roster",
        mixinStandardHelpOptions = true,
        description = "Rosters of a running server, over its HTTP API.",
        subcommands = {
            RosterImport.class,
            RosterSeal.class,
            RosterApprove.class,
            RosterDiscard.class,
            RosterAttendance.class,
            RosterErase.class
        })
final class RosterVerbs {}
