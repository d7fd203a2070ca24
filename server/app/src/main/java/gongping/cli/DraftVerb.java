package gongping.cli;

import picocli.CommandLine.Parameters;

/** A verb of the registrar on one draft. */
abstract class DraftVerb extends RegistrarVerb {
    @Parameters(paramLabel = "ROSTER", description = "name of the draft, r1 for instance")
    String roster = "";
}
