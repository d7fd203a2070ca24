package gongping.cli;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;

/** Approves a manifest, as the second person. */
@Command(
        name = "approve",
        description = {
            "Approve a conference's manifest as another person than who proposed it.",
            "It is published, and the conference sealed."
        })
final class ConferenceApprove extends Approval {
    ConferenceApprove() {
        super("/conferences/%s/manifest/approval", "manifest");
    }

    @Override
    String sealed(JsonNode answer) {
        return "sealed: " + answer.path("id").asText();
    }
}
