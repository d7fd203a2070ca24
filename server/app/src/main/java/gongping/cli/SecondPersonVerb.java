package gongping.cli;

import gongping.access.Role;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** A verb of whoever approves what somebody else proposed. */
abstract class SecondPersonVerb extends RegistrarVerb {
    @Option(
            names = "--desk",
            defaultValue = "registrar",
            paramLabel = "DESK",
            description = "where he signs in: registrar or auditor (default: registrar)")
    String desk = "";

    @Override
    Role role() {
        return switch (desk) {
            case "registrar" -> Role.REGISTRAR;
            case "auditor" -> Role.AUDITOR;
            default ->
                throw new ParameterException(
                        java.util.Objects.requireNonNull(spec).commandLine(), "--desk: registrar or auditor");
        };
    }
}
