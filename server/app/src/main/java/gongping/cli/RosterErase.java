package gongping.cli;

import gongping.client.Api;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Erases one household that asks to be forgotten. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description = "Erase one household's name, numbers, address and words for ever. Roster, draws and proofs stay.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {" 0:nothing of it is left", Refusals.REFUSED, Refusals.UNANSWERED})
final class RosterErase extends RegistrarVerb {
    @Parameters(index = "0", paramLabel = "CONFERENCE", description = "its id")
    String conference = "";

    @Parameters(index = "1", paramLabel = "HOUSEHOLD", description = "its number, C08214/H26 for instance")
    String household = "";

    @Option(names = "--for-ever", required = true, description = "said aloud: there is no way back")
    boolean forEver;

    @Override
    String done(Api api) {
        var path = "/conferences/" + conference + "/households/" + household;
        boolean erased = api.send("DELETE", path).path("erased").asBoolean();
        return household + "\t" + (erased ? "erased" : "was erased before");
    }
}
