package gongping.cli;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;

/** Approves a roster's sealing, as the second person. */
@Command(
        name = "approve",
        description = {
            "Approve the sealing of a roster as another person than who proposed it.",
            "Nothing in it changes afterwards; until when objections are heard is printed."
        })
final class RosterApprove extends Approval {
    RosterApprove() {
        super("/rosters/%s/approval", "hash");
    }

    @Override
    String sealed(JsonNode answer) {
        return answer.path("hash").asText() + "  roster.tsv\nobjections until\t"
                + answer.path("until").asText();
    }
}
