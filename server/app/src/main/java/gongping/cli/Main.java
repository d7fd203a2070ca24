package gongping.cli;

import java.net.URI;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code gongping VERB ...}: where the program starts. */
@Command(
        name = "gongping",
        mixinStandardHelpOptions = true,
        description = "公评: an assessment conference, from sealed roster to verdict.",
        subcommands = {
            DemoVerb.class,
            Serve.class,
            Account.class,
            Autopilot.class,
            ConferenceVerbs.class,
            Cosign.class,
            Export.class,
            DatabaseVerbs.class,
            Draw.class,
            Bench.class,
            LedgerVerbs.class,
            LogVerbs.class,
            Notice.class,
            RehearsalVerbs.class,
            RosterVerbs.class,
            Sample.class,
            Simulate.class
        })
public final class Main {
    Main() {}

    /** Runs one verb and ends the program with its exit code. */
    public static void main(String... args) {
        System.exit(program().execute(args));
    }

    static CommandLine program() {
        return new CommandLine(new Main())
                .registerConverter(URI.class, new Address())
                .setParameterExceptionHandler(new Misused())
                .setExecutionExceptionHandler(new Unreadable());
    }
}
