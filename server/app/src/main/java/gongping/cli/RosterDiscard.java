package gongping.cli;

import gongping.client.Api;
import picocli.CommandLine.Command;

/** Throws a draft away. */
@Command(
        name = "discard",
        mixinStandardHelpOptions = true,
        description = "Throw a draft away, with every name and number in it. A sealed roster stays.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:gone",
            " 1:the server refused, its reason is printed",
            " 2:wrong usage, or the server does not answer"
        })
final class RosterDiscard extends DraftVerb {
    @Override
    String done(Api api) {
        api.send("DELETE", "/rosters/" + roster);
        return roster + "\tdiscarded";
    }
}
