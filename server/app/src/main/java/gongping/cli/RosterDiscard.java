package gongping.cli;

import gongping.client.Api;
import picocli.CommandLine.Command;

/** Throws a draft away. */
@Command(
        name = "discard",
        mixinStandardHelpOptions = true,
        description = "Throw a draft away, with every name and number in it. A sealed roster stays.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {" 0:gone", Refusals.REFUSED, Refusals.UNANSWERED})
final class RosterDiscard extends DraftVerb {
    @Override
    String done(Api api) {
        api.send("DELETE", "/rosters/" + roster);
        return roster + "\tdiscarded";
    }
}
