package gongping.cli;

import com.fasterxml.jackson.databind.JsonNode;
import gongping.access.Role;
import gongping.client.Api;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Approves what somebody else proposed, by its hash: as the second person, who seals it. */
@Command(
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {" 0:sealed", Refusals.REFUSED, Refusals.UNANSWERED})
abstract class Approval extends RegistrarVerb {
    @Parameters(index = "0", paramLabel = "ID", description = "of the conference, or of the draft, r1 for instance")
    String id = "";

    @Parameters(index = "1", paramLabel = "HASH", description = "as it was proposed: 64 hex characters")
    String hash = "";

    @Option(
            names = "--desk",
            defaultValue = "registrar",
            paramLabel = "DESK",
            description = "where he signs in: registrar or auditor (default: registrar)")
    String desk = "";

    private final String path;
    private final String hashOf;

    /** {@code path} has a place for the id; the request names the hash as that of {@code hashOf}. */
    Approval(String path, String hashOf) {
        this.path = path;
        this.hashOf = hashOf;
    }

    @Override
    final Role role() {
        return switch (desk) {
            case "registrar" -> Role.REGISTRAR;
            case "auditor" -> Role.AUDITOR;
            default ->
                throw new ParameterException(
                        java.util.Objects.requireNonNull(spec).commandLine(), "--desk: registrar or auditor");
        };
    }

    @Override
    final String done(Api api) {
        return sealed(api.send("POST", path.formatted(id), Map.of(hashOf, hash)));
    }

    /** What is said of what is sealed now. */
    abstract String sealed(JsonNode answer);
}
