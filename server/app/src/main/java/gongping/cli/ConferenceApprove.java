package gongping.cli;

import gongping.client.Api;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Approves a manifest, as the second person. */
@Command(
        name = "approve",
        mixinStandardHelpOptions = true,
        description = {
            "Approve a conference's manifest as another person than who proposed it.",
            "It is published, and the conference sealed."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {" 0:sealed", " 1:the server refused, its reason is printed", " 2:wrong usage"})
final class ConferenceApprove extends SecondPersonVerb {
    @Parameters(index = "0", paramLabel = "CONFERENCE", description = "its id")
    String conference = "";

    @Parameters(index = "1", paramLabel = "HASH", description = "its manifest's, as it was proposed: 64 hex characters")
    String hash = "";

    @Override
    String done(Api api) {
        var path = "/conferences/" + conference + "/manifest/approval";
        return "sealed: "
                + api.send("POST", path, Map.of("manifest", hash)).path("id").asText();
    }
}
