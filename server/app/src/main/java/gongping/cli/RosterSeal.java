package gongping.cli;

import gongping.client.Api;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Proposes to seal a draft and prints its hash. */
@Command(
        name = "seal",
        mixinStandardHelpOptions = true,
        description = {
            "Propose to seal a roster; its hash is printed.",
            "It is sealed once another person approves exactly this hash: roster approve."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {" 0:proposed", Refusals.REFUSED, Refusals.UNANSWERED})
final class RosterSeal extends DraftVerb {
    @Option(
            names = "--days",
            defaultValue = "3",
            paramLabel = "N",
            description = "for how many days objections are heard after the sealing, at least 3 (default: 3)")
    int days;

    @Override
    String done(Api api) {
        var proposed = api.send("POST", "/rosters/" + roster + "/seal", Map.of("days", days));
        return proposed.path("hash").asText() + "  roster.tsv";
    }
}
