package gongping.cli;

import gongping.client.Api;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Approves, as the second person, and seals. */
@Command(
        name = "approve",
        mixinStandardHelpOptions = true,
        description = {
            "Approve the sealing of a roster as another person than who proposed it.",
            "Nothing in it changes afterwards; until when objections are heard is printed."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {" 0:sealed", " 1:the server refused, its reason is printed", " 2:wrong usage"})
final class RosterApprove extends SecondPersonVerb {
    @Parameters(index = "0", paramLabel = "ROSTER", description = "name of the draft, r1 for instance")
    String roster = "";

    @Parameters(index = "1", paramLabel = "HASH", description = "its hash, as it was proposed: 64 hex characters")
    String hash = "";

    @Override
    String done(Api api) {
        var sealed = api.send("POST", "/rosters/" + roster + "/approval", Map.of("hash", hash));
        return sealed.path("hash").asText() + "  roster.tsv\nobjections until\t"
                + sealed.path("until").asText();
    }
}
