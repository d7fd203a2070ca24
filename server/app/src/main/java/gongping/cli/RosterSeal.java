package gongping.cli;

import gongping.client.Api;
import picocli.CommandLine.Command;

/** Seals a draft and prints its hash. */
@Command(
        name = "seal",
        mixinStandardHelpOptions = true,
        description = "Seal a roster. Nothing in it changes afterwards; its hash is printed.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {" 0:sealed", " 1:the server refused, its reason is printed", " 2:wrong usage"})
final class RosterSeal extends DraftVerb {
    @Override
    String done(Api api) {
        return api.send("POST", "/rosters/" + roster + "/seal").path("hash").asText() + "  roster.tsv";
    }
}
